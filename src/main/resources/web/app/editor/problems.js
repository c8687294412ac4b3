// What is wrong, by place. The server names paths of the document; here each goes to the step that it belongs to.

// @returns the problems of each place's own, by its id: those at its path or below it, but not below a place inside it
export function byPlace(problems, places) {
  const own = new Map(places.map((place) => [place.id, []]));
  for (const problem of problems) {
    const nearest = places.filter((place) => isAtOrBelow(problem.field, place.path))
      .reduce((best, place) => (!best || place.path.length > best.path.length ? place : best), undefined);
    if (nearest) own.get(nearest.id).push(problem);
  }
  return own;
}

export function at(problems, path) {
  return problems.filter((problem) => problem.field === path);
}

// Those that no field shows: not at any of the paths.
export function elsewhere(problems, paths) {
  return problems.filter((problem) => !paths.includes(problem.field));
}

function isAtOrBelow(field, path) {
  return field === path || field.startsWith(`${path}.`);
}
