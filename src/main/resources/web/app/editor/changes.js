// Everything that can be done to a document. Each function takes one and gives another; what cannot be done changes nothing.
import { KEYS, find, freshId, kindOf, otherwiseOf, rootStep, roots } from './document.js';
import { inserted } from './lists.js';
import { withStep } from './reasons.js';
import { putSaid, saidOf, withPart } from './said.js';

const USUAL_TIMEOUT = 'PT6S';
const USUAL_ATTEMPTS = 3;

// A field of the document's head; undefined takes it away.
export function setField(document, name, value) {
  return { ...document, [name]: value };
}

// What happens at a root, of a kind; no kind takes it away.
export function setRoot(document, root, kind) {
  return putRoot(document, root, kind ? become(rootStep(document, root), kind) : undefined);
}

export function setKind(document, id, kind) {
  return changeStep(document, id, (step) => (kindOf(step) === kind ? step : become(step, kind)));
}

// The words, the text or the extension of a step.
export function setValue(document, id, value) {
  return changeStep(document, id, (step) => ({ ...step, [kindOf(step)]: value }));
}

// A part of what a step says: its words, their pronunciation (reading) or the recording that says them.
export function setSaid(document, id, part, value) {
  return changeStep(document, id, (step) => putSaid(step, withPart(saidOf(step), part, value)));
}

export function setMenuField(document, id, name, value) {
  return changeMenu(document, id, (menu) => ({ ...menu, [name]: value }));
}

export function canAddKey(document, menuId) {
  return Boolean(freeKey(find(document, menuId)?.step.menu));
}

// A new key, the lowest that is free, that sends a text.
export function addKey(document, menuId, id = freshId()) {
  return changeMenu(document, menuId, (menu) => {
    const key = freeKey(menu);
    return key ? { ...menu, keys: [...menu.keys, { id, key, step: { text: '' } }] } : menu;
  });
}

export function addOtherwise(document, menuId) {
  return changeMenu(document, menuId, (menu) => (menu.otherwise ? menu : { ...menu, otherwise: { text: '' } }));
}

// Takes a key or an 'otherwise' away, with all that is below it.
export function remove(document, id) {
  const place = find(document, id);
  if (!place?.menuId) return document;
  return changeMenu(document, place.menuId, (menu) => (id === otherwiseOf(place.menuId)
    ? { ...menu, otherwise: undefined }
    : { ...menu, keys: menu.keys.filter((entry) => entry.id !== id) }));
}

// Another key for an entry; if that key is taken, the two change keys.
export function setKey(document, id, key) {
  const place = find(document, id);
  if (!place?.key) return document;
  return changeMenu(document, place.menuId, (menu) => ({
    ...menu,
    keys: menu.keys.map((entry) => {
      if (entry.id === id) return { ...entry, key };
      return entry.key === key ? { ...entry, key: place.key } : entry;
    }),
  }));
}

// One place up (-1) or down (1) among its neighbours.
export function shift(document, id, by) {
  const place = find(document, id);
  if (!place?.key) return document;
  const at = entries(document, place.menuId).findIndex((entry) => entry.id === id);
  const to = at + by;
  return to < 0 || to >= entries(document, place.menuId).length ? document : move(document, id, place.menuId, to);
}

export function canMove(document, id, menuId) {
  const target = find(document, menuId)?.step.menu;
  const place = find(document, id);
  if (!target || !place?.key || within(document, menuId, id)) return false;
  return place.menuId === menuId || Boolean(freeKey(target));
}

// Into a menu, at an index among the keys that are there without it. It keeps its key if that is free.
export function move(document, id, menuId, index) {
  if (!canMove(document, id, menuId)) return document;
  const place = find(document, id);
  const entry = entries(document, place.menuId).find((one) => one.id === id);
  return changeMenu(remove(document, id), menuId, (menu) => {
    const key = menu.keys.some((other) => other.key === entry.key) ? freeKey(menu) : entry.key;
    return { ...menu, keys: inserted(menu.keys, index, { ...entry, key }) };
  });
}

// The menu that an entry would go into: its neighbour above, else the one below.
export function menuBeside(document, id) {
  const place = find(document, id);
  if (!place?.key) return undefined;
  const siblings = entries(document, place.menuId);
  const at = siblings.findIndex((entry) => entry.id === id);
  return [siblings[at - 1], siblings[at + 1]].find((entry) => entry?.step.menu && canMove(document, id, entry.id))?.id;
}

export function moveIn(document, id) {
  const menuId = menuBeside(document, id);
  return menuId ? move(document, id, menuId, entries(document, menuId).length) : document;
}

export function canMoveOut(document, id) {
  const outer = find(document, find(document, id)?.menuId)?.menuId;
  return Boolean(outer) && canMove(document, id, outer);
}

// Out of its menu, to the place after it.
export function moveOut(document, id) {
  const menuId = find(document, id)?.menuId;
  const outer = find(document, menuId)?.menuId;
  if (!outer) return document;
  const after = entries(document, outer).findIndex((entry) => entry.id === menuId) + 1;
  return move(document, id, outer, after === 0 ? entries(document, outer).length : after);
}

// A new menu in the place of a step, with the step as its first key.
export function nest(document, id, entryId = freshId()) {
  return changeStep(document, id, (step) => {
    const { menu } = become(undefined, 'menu');
    return { menu: { ...menu, keys: [{ id: entryId, key: KEYS[0], step }] } };
  });
}

function become(step, kind) {
  const words = saidOf(step) ?? '';
  if (kind === 'menu') return { menu: { prompt: words, timeout: USUAL_TIMEOUT, attempts: USUAL_ATTEMPTS, keys: [] } };
  if (kind === 'stop') return { stop: true };
  return { [kind]: kind === 'say' || kind === 'askNumber' ? words : '' };
}

function entries(document, menuId) {
  return find(document, menuId)?.step.menu?.keys ?? [];
}

function freeKey(menu) {
  return menu && KEYS.find((key) => !menu.keys.some((entry) => entry.key === key));
}

function within(document, id, ancestor) {
  for (let at = id; at; at = find(document, at)?.menuId) {
    if (at === ancestor) return true;
  }
  return false;
}

function putRoot(document, root, step) {
  if (document.reasons?.some((reason) => reason.id === root)) return withStep(document, root, step);
  const [name, part] = root.split('.');
  return { ...document, [name]: part ? { ...document[name], [part]: step } : step };
}

function changeMenu(document, id, change) {
  return changeStep(document, id, (step) => {
    if (!step.menu) return step;
    const menu = change(step.menu);
    return menu === step.menu ? step : { ...step, menu };
  });
}

function changeStep(document, id, change) {
  return roots(document).reduce((changing, root) => {
    const before = rootStep(changing, root);
    const after = changeBelow(before, root, id, change);
    return after === before ? changing : putRoot(changing, root, after);
  }, document);
}

function changeBelow(step, at, id, change) {
  if (!step || at === id) return step && change(step);
  if (!step.menu) return step;
  const keys = step.menu.keys.map((entry) => {
    const after = changeBelow(entry.step, entry.id, id, change);
    return after === entry.step ? entry : { ...entry, step: after };
  });
  const otherwise = changeBelow(step.menu.otherwise, otherwiseOf(at), id, change);
  if (otherwise === step.menu.otherwise && keys.every((entry, i) => entry === step.menu.keys[i])) return step;
  return { ...step, menu: { ...step.menu, keys, otherwise } };
}
