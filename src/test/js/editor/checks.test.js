import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checker } from '../../editor/checks.js';

const pause = (millis) => new Promise((resolve) => { setTimeout(resolve, millis); });

test('only the last of what was typed is asked about', async () => {
  const asked = [];
  const check = checker(async (text) => asked.push(text), () => {}, 5);
  ['a', 'ab', 'abc', 'abc'].forEach(check);
  await pause(30);
  assert.deepEqual(asked, ['abc']);
});

test('an answer that comes too late is not shown', async () => {
  const shown = [];
  const check = checker(async (text) => { await pause(text === 'slow' ? 40 : 1); return text; }, (answer) => shown.push(answer), 1);
  check('slow');
  await pause(10);
  check('fast');
  await pause(60);
  assert.deepEqual(shown, ['fast']);
});

test('a question that failed is asked again at the next change', async () => {
  const asked = [];
  const check = checker(async (text) => { asked.push(text); throw new Error('away'); }, () => {}, 1);
  check('a');
  await pause(15);
  check('a');
  await pause(15);
  assert.deepEqual(asked, ['a', 'a']);
});
