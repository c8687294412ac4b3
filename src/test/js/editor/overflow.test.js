import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as changes from '../../editor/changes.js';
import { kindOf, places, read, write } from '../../editor/document.js';
import * as reasons from '../../editor/reasons.js';
import { surgeDefault } from '../../editor/surge.js';

const WHOLE = '{"did":"05012345678","flow":{"menu":{"prompt":"p","keys":{"1":{"text":"a"},"9":{"stop":true}}}},'
  + '"surge":{"text":"crowd"},"reasons":{"waited":{"menu":{"prompt":"q","keys":{"1":{"text":"sorry"}}}},"10":{"say":"x"},"2":{"text":"b"}}}';

test('surge, reasons and keys that stop are written as they were read, in their order', () => {
  assert.equal(write(read(WHOLE)), WHOLE);
});

test('steps of reasons have the paths by which the server names them', () => {
  const paths = places(read(WHOLE)).map((place) => [place.path, kindOf(place.step)]);
  assert.deepEqual(paths.slice(2), [['flow.menu.keys.9', 'stop'], ['reasons.waited', 'menu'],
    ['reasons.waited.menu.keys.1', 'text'], ['reasons.10', 'say'], ['reasons.2', 'text']]);
});

test('reasons come, change and go', () => {
  const begun = reasons.add(reasons.add(read('{"flow":{"text":"a"}}'), 'waited', 'r1'), undefined, 'r2');
  const renamed = reasons.rename(begun, 'r2', 'waited');
  const changed = changes.setValue(changes.setKind(renamed, 'r1', 'say'), 'r1', 'お待たせしました。');
  assert.equal(write(changed), '{"flow":{"text":"a"},"reasons":{"waited":{"say":"お待たせしました。"},"waited-2":{"text":""}}}');
  assert.deepEqual(reasons.free(changed), ['full', 'closed', 'busy']);
  assert.equal(write(reasons.remove(reasons.remove(changed, 'r1'), 'r2')), '{"flow":{"text":"a"}}');
});

test('there are ten reasons at most', () => {
  const full = [...'1234567890'].reduce((document, name) => reasons.add(document, name), read('{}'));
  assert.equal(reasons.canAdd(full), false);
  assert.equal(reasons.add(full, 'one-more'), full);
});

test('keys in the menu of a reason are changed like others', () => {
  const document = read(WHOLE);
  const menu = document.reasons[0].id;
  const added = changes.addKey(document, menu, 'new');
  assert.equal(write(changes.setKind(added, 'new', 'stop')), WHOLE.replace('{"text":"sorry"}', '{"text":"sorry"},"2":{"stop":true}'));
});

test('the text in a surge is the one that is right for everybody', () => {
  const found = (flow) => surgeDefault(read(`{"flow":${flow}}`));
  assert.equal(found('{"text":"a"}'), 'a');
  assert.equal(found('{"menu":{"keys":{"1":{"text":"a"},"2":{"text":"b"}},"otherwise":{"text":"c"}}}'), 'c');
  assert.equal(found('{"menu":{"keys":{"1":{"text":"a"},"2":{"menu":{"keys":{"1":{"text":"a"}}}}}}}'), 'a');
  assert.equal(found('{"menu":{"keys":{"1":{"text":"a"},"9":{"stop":true}}}}'), undefined);
  assert.equal(found('{"menu":{"keys":{"1":{"text":"a"}},"otherwise":{"say":"bye"}}}'), undefined);
  assert.equal(found('{"menu":{"keys":{}}}'), undefined);
  assert.equal(surgeDefault(read('{}')), undefined);
});
