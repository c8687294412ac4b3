// What a step says: plain words, or words with how they are pronounced or by which recording they are said.

const WITH_WORDS = ['say', 'askNumber'];

// The prompt of a step as it stands in the document; undefined if it says nothing.
export function saidOf(step) {
  return step?.menu?.prompt ?? WITH_WORDS.map((kind) => step?.[kind]).find((said) => said !== undefined);
}

// The path of what a step says.
export function saidPath(place) {
  const kind = WITH_WORDS.find((one) => one in place.step);
  return kind ? `${place.path}.${kind}` : `${place.path}.menu.prompt`;
}

export function putSaid(step, said) {
  if (step.menu) return { ...step, menu: { ...step.menu, prompt: said } };
  const kind = WITH_WORDS.find((one) => one in step);
  return kind ? { ...step, [kind]: said } : step;
}

// { say, reading, recording } and whatever else is there
export function partsOf(said) {
  return typeof said === 'object' && said !== null ? { ...said } : { say: said ?? '' };
}

// With one part changed; an empty one is gone. A recording has no pronunciation, so one takes the other's place.
export function withPart(said, part, value) {
  const parts = { ...partsOf(said), [part]: value };
  const other = { reading: 'recording', recording: 'reading' }[part];
  if (value && other) delete parts[other];
  for (const name of ['reading', 'recording']) {
    if (!parts[name]) delete parts[name];
  }
  return Object.keys(parts).length === 1 && 'say' in parts ? parts.say : parts;
}
