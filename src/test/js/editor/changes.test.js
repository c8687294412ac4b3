import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as changes from '../../editor/changes.js';
import { places, read, write } from '../../editor/document.js';

const MENU = '{"flow":{"menu":{"prompt":"p","keys":{'
  + '"1":{"text":"a"},"2":{"menu":{"prompt":"q","keys":{"1":{"text":"b"},"3":{"text":"c"}}}},"0":{"transfer":"x"}}}}}';

// A document and the ids of its places by their paths below the flow.
function given(text = MENU) {
  const document = read(text);
  const ids = Object.fromEntries(places(document).map((place) => [place.path.replaceAll('.menu.keys', ''), place.id]));
  return { document, ids };
}

function keysOf(document) {
  return write(document).replace('{"flow":{"menu":{"prompt":"p","keys":', '').slice(0, -3);
}

test('a menu is built from nothing', () => {
  let document = read('{"did":"05012345678"}');
  document = changes.setRoot(document, 'flow', 'menu');
  document = changes.setValue(changes.addKey(document, 'flow', 'a'), 'a', 'catalogue');
  document = changes.setMenuField(document, 'flow', 'prompt', '1を押してください。');
  document = changes.setKind(changes.addKey(document, 'flow', 'b'), 'b', 'menu');
  document = changes.addKey(document, 'b', 'c');
  document = changes.addOtherwise(document, 'b');
  assert.equal(write(document), '{"did":"05012345678","flow":{"menu":{"prompt":"1を押してください。","timeout":"PT6S","attempts":3,'
    + '"keys":{"1":{"text":"catalogue"},"2":{"menu":{"prompt":"","timeout":"PT6S","attempts":3,"keys":{"1":{"text":""}},'
    + '"otherwise":{"text":""}}}}}}}');
});

test('a change leaves the document as it was and shares what it does not touch', () => {
  const { document, ids } = given();
  const before = write(document);
  const after = changes.setValue(document, ids['flow.1'], 'z');
  assert.equal(write(document), before);
  assert.equal(after.flow.menu.keys[1], document.flow.menu.keys[1]);
  assert.notEqual(after.flow.menu.keys[0], document.flow.menu.keys[0]);
});

test('a new key is the lowest that is free, and a full telephone takes no more', () => {
  let { document } = given();
  for (let i = 0; i < 20; i++) document = changes.addKey(document, 'flow');
  assert.deepEqual(document.flow.menu.keys.map((entry) => entry.key), ['1', '2', '0', '3', '4', '5', '6', '7', '8', '9', '*', '#']);
  assert.equal(changes.canAddKey(document, 'flow'), false);
  assert.equal(changes.addKey(document, 'flow'), document);
});

test('a key that is taken is exchanged', () => {
  const { document, ids } = given();
  const after = changes.setKey(document, ids['flow.1'], '0');
  assert.deepEqual(after.flow.menu.keys.map((entry) => entry.key), ['0', '2', '1']);
});

test('an entry goes up and down among its neighbours, and not beyond', () => {
  const { document, ids } = given();
  const down = changes.shift(document, ids['flow.1'], 1);
  assert.deepEqual(down.flow.menu.keys.map((entry) => entry.key), ['2', '1', '0']);
  assert.equal(changes.shift(document, ids['flow.1'], -1), document);
  assert.equal(changes.shift(document, ids['flow.0'], 1), document);
});

test('an entry goes into the menu beside it, with another key if its own is taken there', () => {
  const { document, ids } = given();
  const after = changes.moveIn(document, ids['flow.1']);
  assert.equal(keysOf(after), '{"2":{"menu":{"prompt":"q","keys":{"1":{"text":"b"},"3":{"text":"c"},"2":{"text":"a"}}}},"0":{"transfer":"x"}}');
});

test('an entry leaves its menu to the place after it, and keeps a key that is free', () => {
  const { document, ids } = given();
  const after = changes.moveOut(document, ids['flow.2.3']);
  assert.equal(keysOf(after), '{"1":{"text":"a"},"2":{"menu":{"prompt":"q","keys":{"1":{"text":"b"}}}},"3":{"text":"c"},"0":{"transfer":"x"}}');
  assert.equal(changes.moveOut(document, ids['flow.1']), document);
});

test('a menu cannot go into itself', () => {
  const { document, ids } = given(MENU.replace('"1":{"text":"b"}', '"1":{"menu":{"prompt":"r","keys":{"5":{"text":"d"}}}}'));
  assert.equal(changes.move(document, ids['flow.2'], ids['flow.2.1'], 0), document);
  assert.equal(changes.move(document, ids['flow.2'], ids['flow.2'], 0), document);
});

test('a step becomes the first key of a new menu in its place', () => {
  const { document, ids } = given();
  const after = changes.nest(document, ids['flow.1'], 'n');
  assert.equal(write(after).includes('"1":{"menu":{"prompt":"","timeout":"PT6S","attempts":3,"keys":{"1":{"text":"a"}}}}'), true);
});

test('words survive a change of kind', () => {
  const { document, ids } = given();
  const said = changes.setKind(document, ids['flow.2'], 'say');
  assert.deepEqual(said.flow.menu.keys[1].step, { say: 'q' });
  assert.equal(changes.setKind(said, ids['flow.2'], 'menu').flow.menu.keys[1].step.menu.prompt, 'q');
});

test('what is removed is gone with all below it', () => {
  const { document, ids } = given();
  assert.equal(keysOf(changes.remove(document, ids['flow.2'])), '{"1":{"text":"a"},"0":{"transfer":"x"}}');
  assert.equal(changes.remove(document, 'flow'), document);
  const with9 = changes.addOtherwise(document, 'flow');
  assert.equal(write(changes.remove(with9, 'flow/otherwise')), write(document));
});

test('a root comes and goes, also inside the hours', () => {
  const { document } = given();
  const helped = changes.setRoot(document, 'withheld', 'say');
  assert.deepEqual(helped.withheld, { say: '' });
  assert.equal(write(changes.setRoot(helped, 'withheld', undefined)), write(document));
  const open = { ...document, hours: { weekly: {} } };
  assert.deepEqual(changes.setRoot(open, 'hours.outside', 'say').hours, { weekly: {}, outside: { say: '' } });
});
