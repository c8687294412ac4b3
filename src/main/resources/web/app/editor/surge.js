// The text in a surge that a flow has by itself: the key of the one that is right for whoever cannot be asked, as the service
// finds it (SurgeText.java); undefined if there is none.
export function surgeDefault(document) {
  const { flow } = document;
  return textOf(flow) ?? textOf(flow?.menu?.otherwise) ?? only(ends(flow));
}

function textOf(step) {
  return step?.text || undefined;
}

function only(steps) {
  const texts = new Set(steps.map(textOf));
  return texts.size === 1 ? [...texts][0] : undefined;
}

function ends(step) {
  if (!step) return [];
  if (!step.menu) return [step];
  return [...step.menu.keys.map((entry) => entry.step), step.menu.otherwise].flatMap(ends);
}
