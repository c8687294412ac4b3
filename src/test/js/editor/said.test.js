import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as changes from '../../editor/changes.js';
import { promptOf, read, write } from '../../editor/document.js';

const PLAIN = '{"flow":{"menu":{"prompt":"p","keys":{"1":{"say":"a"}}}}}';
const RICH = '{"flow":{"menu":{"prompt":{"say":"p","recording":"r"},"keys":{"1":{"say":{"say":"a","reading":"A"}}}}},'
  + '"withheld":{"askNumber":{"reading":"B","say":"b"}}}';

test('pronunciations and recordings come back as they were read', () => {
  assert.equal(write(read(RICH)), RICH);
  assert.equal(promptOf(read(RICH).flow), 'p');
  assert.equal(promptOf(read(RICH).withheld), 'b');
});

test('words become an object with a pronunciation, and words again without', () => {
  const document = read(PLAIN);
  const key = document.flow.menu.keys[0].id;
  const read1 = changes.setSaid(document, key, 'reading', 'A');
  assert.equal(write(read1), PLAIN.replace('"say":"a"', '"say":{"say":"a","reading":"A"}'));
  assert.equal(write(changes.setSaid(read1, key, 'reading', '')), PLAIN);
});

test('a recording takes the place of a pronunciation, and the other way round', () => {
  const document = read(PLAIN);
  const recorded = changes.setSaid(changes.setSaid(document, 'flow', 'reading', 'P'), 'flow', 'recording', 'r');
  assert.equal(write(recorded), PLAIN.replace('"prompt":"p"', '"prompt":{"say":"p","recording":"r"}'));
  assert.equal(write(changes.setSaid(recorded, 'flow', 'reading', 'P')), PLAIN.replace('"p"', '{"say":"p","reading":"P"}'));
});

test('other words keep their pronunciation until somebody changes it, and another kind of step keeps both', () => {
  const document = changes.setSaid(read(RICH), 'withheld', 'say', 'c');
  assert.equal(write({ withheld: document.withheld }), '{"withheld":{"askNumber":{"reading":"B","say":"c"}}}');
  const said = changes.setKind(document, 'withheld', 'say');
  assert.equal(write({ withheld: said.withheld }), '{"withheld":{"say":{"reading":"B","say":"c"}}}');
});
