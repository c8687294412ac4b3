// JSON whose objects become Maps, so that the keys of a telephone stay in the order they were written: JavaScript's own objects put
// names that look like numbers first.
const STRING = /("(?:[^"\\]|\\.)*")(\s*:)?/g;
const MARK = '_';

export function parse(text) {
  const marked = text.replace(STRING, (token, string, colon) => (colon ? `"${MARK}${string.slice(1)}${colon}` : token));
  return JSON.parse(marked, (name, value) => (isObject(value) ? new Map(unmarked(value)) : value));
}

// Takes Maps and objects; what is undefined is left out.
export function stringify(value) {
  if (Array.isArray(value)) return `[${value.map(stringify).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const fields = entries.filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${stringify(field)}`).join(',')}}`;
}

function unmarked(object) {
  return Object.entries(object).map(([name, value]) => [name.slice(MARK.length), value]);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
