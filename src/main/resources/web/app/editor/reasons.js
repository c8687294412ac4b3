// Changes of the reasons with which another system hands calls over: a list of { id, name, step }. Names are unique.
import { freshId } from './document.js';

// What call centres usually hand over for; each has words of its own.
export const COMMON = ['waited', 'full', 'closed', 'busy'];
const MOST = 10;
const OTHER = 'other';

export function canAdd(document) {
  return (document.reasons ?? []).length < MOST;
}

// The common ones that the document does not have yet.
export function free(document) {
  return COMMON.filter((name) => !isTaken(document.reasons, name));
}

// One more that sends a text; without a name it gets one that is free.
export function add(document, name = OTHER, id = freshId()) {
  if (!canAdd(document)) return document;
  const reasons = document.reasons ?? [];
  return { ...document, reasons: [...reasons, { id, name: unique(reasons, name), step: { text: '' } }] };
}

export function remove(document, id) {
  const reasons = document.reasons.filter((reason) => reason.id !== id);
  return { ...document, reasons: reasons.length > 0 ? reasons : undefined };
}

// Two of one name would be one in the document, so a name that is taken gets a number.
export function rename(document, id, name) {
  const others = document.reasons.filter((reason) => reason.id !== id);
  return {
    ...document,
    reasons: document.reasons.map((reason) => (reason.id === id ? { ...reason, name: unique(others, name) } : reason)),
  };
}

export function withStep(document, id, step) {
  return { ...document, reasons: document.reasons.map((reason) => (reason.id === id ? { ...reason, step } : reason)) };
}

function unique(reasons, name) {
  let free = name;
  for (let number = 2; isTaken(reasons, free); number += 1) free = `${name}-${number}`;
  return free;
}

function isTaken(reasons, name) {
  return (reasons ?? []).some((reason) => reason.name === name);
}
