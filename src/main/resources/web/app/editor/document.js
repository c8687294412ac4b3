// The flow document as the editor holds it: immutable, with the keys of a menu as a list of { id, key, step } and reasons as a list
// of { id, name, step }. Everything else is as in the document; what the editor does not know stays as it was read.
import { parse, stringify } from './ordered-json.js';
import { partsOf, putSaid, saidOf } from './said.js';

export const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];
export const ROOTS = ['flow', 'withheld', 'notTextable', 'hours.outside', 'hours.holiday'];
const KINDS = ['menu', 'text', 'say', 'transfer', 'stop', 'askNumber'];

let serial = 0;

export function freshId() {
  serial += 1;
  return `k${serial}`;
}

export function read(text) {
  const document = Object.fromEntries(parse(text));
  for (const root of ['flow', 'withheld', 'notTextable']) {
    if (root in document) document[root] = readStep(document[root]);
  }
  if (document.hours instanceof Map) document.hours = readHours(document.hours);
  if (document.surge instanceof Map) document.surge = Object.fromEntries(document.surge);
  if (document.reasons instanceof Map) document.reasons = readReasons(document.reasons);
  return document;
}

export function write(document) {
  const written = { ...document };
  for (const root of ['flow', 'withheld', 'notTextable']) {
    if (written[root]) written[root] = writeStep(written[root]);
  }
  if (written.hours) written.hours = writeHours(written.hours);
  if (written.reasons) written.reasons = new Map(written.reasons.map((reason) => [reason.name, writeStep(reason.step)]));
  return stringify(written);
}

export function kindOf(step) {
  return KINDS.find((kind) => step && kind in step);
}

// The words of a step, whatever says them.
export function promptOf(step) {
  return partsOf(saidOf(step)).say ?? '';
}

// The ids of all roots: those that every document may have, and one for each reason.
export function roots(document) {
  return [...ROOTS, ...(document.reasons ?? []).map((reason) => reason.id)];
}

export function rootStep(document, root) {
  if (!ROOTS.includes(root)) return document.reasons?.find((reason) => reason.id === root)?.step;
  return root.split('.').reduce((value, name) => value?.[name], document);
}

// Every place where a step is, in the order of the document: { id, path, step, key, menuId, depth }. The place of an 'otherwise' has
// no key; the place of a root has no menu.
export function places(document) {
  return roots(document).flatMap((root) => placesOf(rootStep(document, root), { id: root, path: pathOf(document, root), depth: 0 }));
}

export function find(document, id) {
  return places(document).find((place) => place.id === id);
}

function pathOf(document, root) {
  const reason = document.reasons?.find(({ id }) => id === root);
  return reason ? `reasons.${reason.name}` : root;
}

function placesOf(step, place) {
  if (!step) return [];
  const inside = { menuId: place.id, depth: place.depth + 1 };
  const menu = step.menu;
  return [
    { ...place, step },
    ...(menu?.keys ?? []).flatMap((entry) => placesOf(entry.step,
      { ...inside, id: entry.id, key: entry.key, path: `${place.path}.menu.keys.${entry.key}` })),
    ...placesOf(menu?.otherwise, { ...inside, id: otherwiseOf(place.id), path: `${place.path}.menu.otherwise` }),
  ];
}

export function otherwiseOf(menuId) {
  return `${menuId}/otherwise`;
}

function readStep(step) {
  if (!(step instanceof Map)) return step;
  const fields = Object.fromEntries(step);
  if (fields.menu instanceof Map) fields.menu = readMenu(fields.menu);
  const said = saidOf(fields);
  return said instanceof Map ? putSaid(fields, Object.fromEntries(said)) : fields;
}

function readMenu(menu) {
  const fields = Object.fromEntries(menu);
  const keys = fields.keys instanceof Map ? [...fields.keys] : [];
  fields.keys = keys.map(([key, step]) => ({ id: freshId(), key, step: readStep(step) }));
  if ('otherwise' in fields) fields.otherwise = readStep(fields.otherwise);
  return fields;
}

function readHours(hours) {
  const fields = Object.fromEntries(hours);
  if (fields.weekly instanceof Map) fields.weekly = Object.fromEntries(fields.weekly);
  if (Array.isArray(fields.exceptions)) {
    fields.exceptions = fields.exceptions.map((day) => (day instanceof Map ? Object.fromEntries(day) : day));
  }
  for (const root of ['outside', 'holiday']) {
    if (root in fields) fields[root] = readStep(fields[root]);
  }
  return fields;
}

function readReasons(reasons) {
  return [...reasons].map(([name, step]) => ({ id: freshId(), name, step: readStep(step) }));
}

function writeStep(step) {
  return step?.menu ? { ...step, menu: writeMenu(step.menu) } : step;
}

function writeMenu(menu) {
  const written = { ...menu, keys: new Map(menu.keys.map((entry) => [entry.key, writeStep(entry.step)])) };
  if (menu.otherwise) written.otherwise = writeStep(menu.otherwise);
  return written;
}

function writeHours(hours) {
  const written = { ...hours };
  for (const root of ['outside', 'holiday']) {
    if (hours[root]) written[root] = writeStep(hours[root]);
  }
  return written;
}
