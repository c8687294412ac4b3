// What was there before and after. Changes with the same tag that follow each other are one, so that undo takes back a sentence, not
// a letter.
const LONGEST = 200;

export function begin(document) {
  return { past: [], present: document, future: [], tag: undefined };
}

export function record(history, document, tag) {
  if (document === history.present) return history;
  const joins = tag !== undefined && tag === history.tag;
  const past = joins ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present: document, future: [], tag };
}

// The next change is one of its own.
export function settle(history) {
  return { ...history, tag: undefined };
}

export function undo(history) {
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: history.past.at(-1),
    future: [history.present, ...history.future],
    tag: undefined,
  };
}

export function redo(history) {
  if (history.future.length === 0) return history;
  const [present, ...future] = history.future;
  return { past: [...history.past, history.present], present, future, tag: undefined };
}
