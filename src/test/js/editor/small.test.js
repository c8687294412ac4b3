import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as hours from '../../editor/hours.js';
import { parse, stringify } from '../../editor/ordered-json.js';
import { at, byPlace, elsewhere } from '../../editor/problems.js';
import { toDuration, toSeconds } from '../../editor/seconds.js';

test('JSON keeps its order, its quotes and what looks like a key inside a sentence', () => {
  for (const text of ['{"9":1,"1":{"a":[true,null,"x"]},"b\\"c":"say \\"1\\": now","__proto__":2,"_":3,"":4}', '[]', '{}', '"\\\\"']) {
    assert.equal(stringify(parse(text)), text);
  }
});

test('a time-out is seconds for people and a duration for the document', () => {
  assert.equal(toSeconds('PT6S'), '6');
  assert.equal(toSeconds('PT1M5.5S'), '65.5');
  assert.equal(toSeconds(undefined), '');
  assert.equal(toSeconds('soon'), 'soon');
  assert.equal(toDuration('7'), 'PT7S');
  assert.equal(toDuration(' '), undefined);
});

test('a problem belongs to the innermost step that it is in', () => {
  const places = [{ id: 'flow', path: 'flow' }, { id: 'k1', path: 'flow.menu.keys.1' }, { id: 'k10', path: 'flow.menu.keys.*' }];
  const problems = ['flow.menu.prompt', 'flow.menu.keys.1.text', 'flow.menu.keys', 'name'].map((field) => ({ field }));
  const own = byPlace(problems, places);
  assert.deepEqual(own.get('flow').map((problem) => problem.field), ['flow.menu.prompt', 'flow.menu.keys']);
  assert.deepEqual(own.get('k1').map((problem) => problem.field), ['flow.menu.keys.1.text']);
  assert.deepEqual(own.get('k10'), []);
  assert.equal(at(problems, 'name').length, 1);
  assert.deepEqual(elsewhere(own.get('flow'), ['flow.menu.prompt']).map((problem) => problem.field), ['flow.menu.keys']);
});

test('opening hours begin as an office week and change day by day', () => {
  const week = hours.begin(undefined);
  assert.deepEqual(week.weekly.mon, ['09:00-18:00']);
  assert.deepEqual(hours.rangesOf(week, 'sun'), []);
  const lunch = hours.setEnd(hours.addRange(hours.setEnd(week.weekly.mon, 0, 'to', '12:00')), 1, 'from', '13:00');
  assert.deepEqual(hours.setDay(week, 'mon', lunch).weekly.mon, ['09:00-12:00', '13:00-18:00']);
  assert.deepEqual(hours.removeRange(lunch, 0), ['13:00-18:00']);
});

test('exception days come, change and go', () => {
  let open = hours.addException(hours.begin(undefined), '2026-12-29');
  open = hours.setException(open, 0, 'name', '年末年始');
  assert.deepEqual(open.exceptions, [{ from: '2026-12-29', to: '2026-12-29', open: [], name: '年末年始' }]);
  assert.deepEqual(hours.removeException(open, 0).exceptions, []);
});
