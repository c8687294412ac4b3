import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, record, redo, settle, undo } from '../../editor/history.js';

const typed = (...words) => words.reduce((history, word) => record(history, { word }, 'name'), begin({ word: '' }));

test('letters typed into one field are one change', () => {
  assert.deepEqual(undo(typed('a', 'ab', 'abc')).present, { word: '' });
});

test('a field that was left begins a new change', () => {
  const history = record(settle(typed('a', 'ab')), { word: 'abc' }, 'name');
  assert.deepEqual(undo(history).present, { word: 'ab' });
});

test('what was undone can be done again until something else is done', () => {
  const undone = undo(typed('a'));
  assert.deepEqual(redo(undone).present, { word: 'a' });
  const other = record(undone, { word: 'z' });
  assert.equal(redo(other), other);
});

test('nothing to undo changes nothing', () => {
  const history = begin({});
  assert.equal(undo(history), history);
  assert.equal(record(history, history.present), history);
});
