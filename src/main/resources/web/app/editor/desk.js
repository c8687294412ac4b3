// The editor's desk: the document with its history, what is said about it, what is open, and everything that can be done. Views read
// it and call it; after each change the whole page is shown anew, and only what differs is touched.
import { render } from 'lit-html';
import * as changes from './changes.js';
import { checker } from './checks.js';
import { find, places, read, write } from './document.js';
import { useDrag } from './drag.js';
import * as history from './history.js';
import * as hours from './hours.js';
import { parse, stringify } from './ordered-json.js';
import { page } from './page-view.js';
import { byPlace } from './problems.js';
import * as reasons from './reasons.js';
import { partsOf, saidOf } from './said.js';
import { Saving } from './saving.js';
import { player } from './sound.js';

const TOOLS = {
  up: (document, id) => changes.shift(document, id, -1),
  down: (document, id) => changes.shift(document, id, 1),
  in: changes.moveIn,
  out: changes.moveOut,
  nest: (document, id) => changes.nest(document, id),
  remove: changes.remove,
};

export class Editor {
  problems = [];
  announcement = '';
  #open = new Set(['flow']);
  #own = new Map();
  #held = false;
  #focus;

  constructor(element, server, opened) {
    this.element = element;
    this.number = element.dataset.number;
    this.home = element.dataset.editor.replace(/\/edit$/, '');
    this.server = server;
    this.today = new Date().toLocaleDateString('sv-SE');
    this.refreshDrag = useDrag(this);
    this.saving = new Saving(this, server);
    this.check = checker((text) => server.check(text), (problems) => this.found(problems));
    this.play = player((sentence) => server.sound(sentence), (id, failure) => this.#plays(id, failure));
    this.begin(opened);
  }

  // With what the service keeps.
  begin(text) {
    const { words, texts, recordings, kept } = JSON.parse(text);
    const document = read(stringify(parse(text).get('document')));
    Object.assign(this, { words, texts, recordings, notice: undefined, history: history.begin(document) });
    this.saving.begin(write(document), kept);
    this.#changed();
  }

  // Somebody may have written a text, or added a recording, in another tab.
  async refreshTexts() {
    const opened = await this.server.open().catch(() => undefined);
    if (!opened) return;
    const { texts, recordings } = JSON.parse(opened);
    Object.assign(this, { texts, recordings });
    this.show();
  }

  get document() {
    return this.history.present;
  }

  say(code, ...values) {
    return values.reduce((words, value, at) => words.replaceAll(`{${at}}`, value), this.words[code] ?? code);
  }

  place(id) {
    return find(this.document, id);
  }

  text(key) {
    return this.texts.find((text) => text.key === key);
  }

  problemsOf(id) {
    return this.#own.get(id) ?? [];
  }

  isOpen(id) {
    return this.#open.has(id);
  }

  isUnsaved() {
    return this.saving.differs(write(this.document));
  }

  // --- changing ------------------------------------------------------------------------------------------------------

  // @param tag changes with the same tag that follow each other are undone together
  act(change, { tag, focus, announce } = {}) {
    const before = this.document;
    this.history = history.record(this.history, change(before), tag);
    if (this.document === before) return false;
    this.#focus = focus;
    if (announce) this.announcement = announce;
    this.#changed();
    return true;
  }

  settle() {
    this.history = history.settle(this.history);
  }

  undo() {
    this.history = history.undo(this.history);
    this.#changed();
  }

  redo() {
    this.history = history.redo(this.history);
    this.#changed();
  }

  addKey(menuId) {
    if (!changes.canAddKey(this.document, menuId)) return false;
    this.act((document) => changes.addKey(document, menuId), { announce: this.say('added') });
    const { id } = this.place(menuId).step.menu.keys.at(-1);
    this.#open.add(id);
    this.show(`key-${id}`);
    return true;
  }

  addOtherwise(menuId) {
    this.act((document) => changes.addOtherwise(document, menuId));
    this.#open.add(`${menuId}/otherwise`);
    this.show(`kind-${menuId}/otherwise`);
  }

  setRoot(id, kind) {
    this.#open.add(id);
    this.act((document) => changes.setRoot(document, id, kind), { focus: `row-${id}` });
  }

  setHours(wanted) {
    this.#open.add('hours.outside');
    this.act((document) => changes.setField(document, 'hours', wanted ? hours.begin(document.hours) : undefined));
  }

  addReason(name) {
    this.act((document) => reasons.add(document, name), { announce: this.say('reasonAdded') });
    const { id } = this.document.reasons.at(-1);
    this.#open.add(id);
    this.show(`kind-${id}`);
  }

  // One of the buttons of a step, or its key.
  tool(name, id) {
    const focus = name === 'remove' ? this.#neighbour(id) : this.#stay(name, id);
    const key = this.place(id).key ?? '';
    return this.act((document) => TOOLS[name](document, id), { focus, announce: this.say(`done.${name}`, key) });
  }

  drop(id, menuId, index) {
    this.act((document) => changes.move(document, id, menuId, index), { focus: `row-${id}` });
  }

  mayDrop(id, menuId) {
    return changes.canMove(this.document, id, menuId);
  }

  // The menu at a row, or the one that the row is in.
  menuNear(id) {
    const place = this.place(id);
    return place.step.menu ? id : place.menuId;
  }

  // At the button that was pressed, if it can be pressed again.
  #stay(name, id) {
    const button = `${name}-of-${id}`;
    return document.activeElement?.id === button ? [button, `row-${id}`] : `row-${id}`;
  }

  #neighbour(id) {
    const ids = places(this.document).map((place) => place.id);
    return `row-${ids[ids.indexOf(id) - 1]}`;
  }

  // --- looking and listening -----------------------------------------------------------------------------------------

  toggle(id) {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.show();
  }

  listen(id) {
    const { say, reading, recording } = partsOf(saidOf(this.place(id).step));
    this.play(id, { text: (say ?? '').trim(), language: this.document.language ?? 'ja', reading, recording });
  }

  #plays(id, failure) {
    this.playing = id;
    if (failure !== undefined) this.notice = { tone: 'care', words: this.say(failure === 429 ? 'tooOften' : 'noSound') };
    this.show();
  }

  found(problems) {
    this.problems = problems;
    this.#own = byPlace(problems, places(this.document));
    this.show();
  }

  // Those that belong to the hotline as a whole and have no field of their own.
  headProblems() {
    const fields = ['name', 'senderId', 'language', 'trigger', 'flow', 'hours', 'surge', 'surge.text', 'reasons'];
    const inHours = (field) => field.startsWith('hours.');
    const owned = new Set([...this.#own.values()].flat());
    return this.problems.filter((problem) => !owned.has(problem) && !fields.includes(problem.field) && !inHours(problem.field));
  }

  // Opens the first row that has a problem, or goes to the first field that has one.
  showProblem() {
    const id = [...this.#own.keys()].find((place) => this.problemsOf(place).length > 0);
    if (id) this.#open.add(id);
    this.show();
    const invalid = this.element.querySelector('[aria-invalid="true"]') ?? document.getElementById(`row-${id}`);
    invalid?.focus();
  }

  // While something is dragged, nothing may change under it.
  hold(held) {
    this.#held = held;
    if (!held) this.show();
  }

  #changed() {
    this.#own = byPlace(this.problems, places(this.document));
    this.check(write(this.document));
    this.show(this.#focus);
    this.#focus = undefined;
  }

  // @param focus the id of the element to go to, or several: the first that can have it
  show(focus) {
    if (this.#held) return;
    render(page(this), this.element);
    this.refreshDrag(this.element);
    [focus].flat().map((id) => document.getElementById(id)).find((element) => element && !element.disabled)?.focus();
  }
}
