// One step as a row that opens, its fields, and below it what follows which key.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import * as changes from './changes.js';
import { KEYS, kindOf, otherwiseOf, promptOf } from './document.js';
import { choice, input } from './field-view.js';
import { elsewhere } from './problems.js';
import { saidPath } from './said.js';
import { saidFields } from './said-view.js';
import { toDuration, toSeconds } from './seconds.js';

export const STEP_KINDS = ['menu', 'text', 'say', 'transfer', 'stop'];
const GLIMPSE = 24;

// @param about { title, kinds, none }: what a root is for, what it may be, and the words for 'nothing of our own'
export function stepItem(editor, id, about = {}) {
  const place = editor.place(id);
  const kind = kindOf(place.step);
  const problems = editor.problemsOf(id);
  const open = editor.isOpen(id);
  return html`<li class="step" data-kind=${kind} data-id=${id} ?data-key=${Boolean(place.key)}>
    <div class="row">
      ${place.key ? html`<span class="grip" aria-hidden="true" title=${editor.say('drag')}></span>` : nothing}
      <button type="button" class="head" id="row-${id}" data-row=${id} aria-expanded=${open} @click=${() => editor.toggle(id)}>
        ${cap(editor, place, about)}
        <span class="gist"><span class="kind">${editor.say(`kind.${kind}`)}</span> ${gist(editor, place.step)}</span>
        ${problems.length > 0 ? html`<span class="badge bad">${editor.say('problems', problems.length)}</span>` : nothing}
      </button>
      ${promptOf(place.step).trim() ? listen(editor, place) : nothing}
    </div>
    ${open ? fields(editor, place, problems, about) : nothing}
    ${kind === 'menu' ? keys(editor, place) : nothing}
  </li>`;
}

function cap(editor, place, about) {
  if (place.key) return html`<span class="cap"><span class="vh">${editor.say('key')} </span>${place.key}</span>`;
  return html`<span class="cap wide">${about.title ?? editor.say('otherwise')}</span>`;
}

function gist(editor, step) {
  const kind = kindOf(step);
  if (kind === 'text') return editor.text(step.text)?.purpose || step.text || html`<i>${editor.say('noText')}</i>`;
  if (kind === 'transfer') return step.transfer || html`<i>${editor.say('noExtension')}</i>`;
  if (kind === 'stop') return editor.say('stopped');
  return promptOf(step) || html`<i>${editor.say('noWords')}</i>`;
}

function listen(editor, place) {
  const plays = editor.playing === place.id;
  return html`<button type="button" class="listen quiet" aria-pressed=${plays} aria-label=${editor.say(plays ? 'stop' : 'listen')}
    title=${editor.say(plays ? 'stop' : 'listen')} @click=${() => editor.listen(place.id)}><span aria-hidden="true"></span></button>`;
}

function keys(editor, place) {
  const { menu } = place.step;
  const label = place.key ? editor.say('keysOf', place.key) : editor.say('keys');
  return html`<ul class="keys" data-menu=${place.id} aria-label=${label}>
      ${repeat(menu.keys, (entry) => entry.id, (entry) => stepItem(editor, entry.id))}
      ${menu.otherwise ? stepItem(editor, otherwiseOf(place.id)) : nothing}
    </ul>
    <div class="adding">
      <button type="button" class="quiet" id="add-${place.id}" ?disabled=${!changes.canAddKey(editor.document, place.id)}
        @click=${() => editor.addKey(place.id)}>${editor.say('addKey')}<span class="vh"> (${label})</span></button>
      ${menu.otherwise ? nothing : html`<button type="button" class="quiet"
        @click=${() => editor.addOtherwise(place.id)}>${editor.say('addOtherwise')}<span class="vh"> (${label})</span></button>`}
    </div>`;
}

function fields(editor, place, problems, about) {
  const kind = kindOf(place.step);
  const said = saidPath(place);
  const shown = [`${place.path}.${kind}`, ...['prompt', 'timeout', 'attempts'].map((name) => `${place.path}.menu.${name}`),
    ...['say', 'reading', 'recording'].map((part) => `${said}.${part}`)];
  const rest = elsewhere(problems, kind === 'menu' ? shown.slice(1) : shown);
  return html`<div class="fields" id="fields-${place.id}">
    ${rest.map((problem) => html`<p class="problem">${problem.words}</p>`)}
    <div class="line">${place.key ? keyChoice(editor, place) : nothing}${kindChoice(editor, place, about)}</div>
    ${valueFields(editor, place, kind)}
    ${place.menuId ? tools(editor, place) : nothing}
  </div>`;
}

function keyChoice(editor, place) {
  const taken = editor.place(place.menuId).step.menu.keys.map((entry) => entry.key);
  const options = KEYS.map((key) => [key, taken.includes(key) && key !== place.key ? editor.say('exchange', key) : key]);
  return choice(editor, { id: `key-${place.id}`, label: editor.say('keyLabel') }, place.key, options,
    (key) => editor.act((document) => changes.setKey(document, place.id, key)));
}

function kindChoice(editor, place, about) {
  const kinds = about.kinds ?? STEP_KINDS;
  const options = kinds.map((kind) => [kind, editor.say(`kind.${kind}`)]);
  const change = (kind) => editor.act((document) => (kind ? changes.setKind(document, place.id, kind)
    : changes.setRoot(document, place.id, undefined)));
  return choice(editor, { id: `kind-${place.id}`, label: editor.say('kindLabel') }, kindOf(place.step),
    about.none ? [['', about.none], ...options] : options, change);
}

function valueFields(editor, place, kind) {
  if (kind === 'menu') return menuFields(editor, place);
  if (kind === 'text') return textFields(editor, place);
  if (kind === 'stop') return html`<p class="hint">${editor.say('stoppedHint')}</p>`;
  const id = `value-${place.id}`;
  const path = `${place.path}.${kind}`;
  const change = (value) => editor.act((document) => changes.setValue(document, place.id, value), { tag: id });
  if (kind === 'transfer') {
    return input(editor, { id, label: editor.say('extension'), hint: editor.say('extensionHint'), path }, place.step.transfer, change);
  }
  return saidFields(editor, place, { id, label: editor.say('words') });
}

function menuFields(editor, place) {
  const { menu } = place.step;
  const about = (name) => ({ id: `${name}-${place.id}`, label: editor.say(name), path: `${place.path}.menu.${name}` });
  const change = (name, value) => editor.act((document) => changes.setMenuField(document, place.id, name, value),
    { tag: `${name}-${place.id}` });
  const attempts = (value) => (/^\d+$/.test(value.trim()) ? Number(value) : value.trim() || undefined);
  return html`
    ${saidFields(editor, place, { id: `prompt-${place.id}`, label: editor.say('prompt') })}
    <div class="line">
      ${input(editor, { ...about('timeout'), hint: editor.say('timeoutHint') }, toSeconds(menu.timeout),
        (value) => change('timeout', toDuration(value)), { type: 'number', min: 1, max: 30 })}
      ${input(editor, about('attempts'), String(menu.attempts ?? ''), (value) => change('attempts', attempts(value)),
        { type: 'number', min: 1, max: 5 })}
    </div>`;
}

// All texts for a choice, and the one that is named even if there is none of that name.
export function textOptions(editor, named) {
  const unknown = named && !editor.text(named) ? [[named, named]] : [];
  return [...unknown, ...editor.texts.map((text) => [text.key, `${text.purpose || text.key} – ${text.glimpse.slice(0, GLIMPSE)}…`])];
}

function textFields(editor, place) {
  const chosen = editor.text(place.step.text);
  const options = [['', editor.say('chooseText')], ...textOptions(editor, place.step.text)];
  return html`
    ${choice(editor, { id: `value-${place.id}`, label: editor.say('text'), path: `${place.path}.text` }, place.step.text, options,
      (key) => editor.act((document) => changes.setValue(document, place.id, key)))}
    ${chosen ? html`<p class="bubble"><span class="vh">${editor.say('glimpse')} </span>${chosen.glimpse}</p>` : nothing}
    ${chosen && !chosen.sendable ? html`<p class="notice care">${editor.say('notSendable')}</p>` : nothing}
    <p class="hint"><a href="/texts" target="_blank" rel="noopener">${editor.say('writeText')}</a></p>`;
}

function tools(editor, place) {
  const siblings = editor.place(place.menuId).step.menu.keys;
  const at = siblings.findIndex((entry) => entry.id === place.id);
  const tool = (name, sign, possible) => html`<button type="button" class="quiet tool" id="${name}-of-${place.id}" data-tool=${name} ?disabled=${!possible}
    title=${editor.say(name)} @click=${() => editor.tool(name, place.id)}><span aria-hidden="true">${sign}</span> <span
    class="word">${editor.say(name)}</span></button>`;
  return html`<div class="tools" role="group" aria-label=${editor.say('tools')}>
    ${place.key ? html`
      ${tool('up', '↑', at > 0)}
      ${tool('down', '↓', at < siblings.length - 1)}
      ${tool('in', '→', Boolean(changes.menuBeside(editor.document, place.id)))}
      ${tool('out', '←', changes.canMoveOut(editor.document, place.id))}` : nothing}
    ${tool('nest', '＋', true)}
    ${tool('remove', '×', true)}
  </div>`;
}
