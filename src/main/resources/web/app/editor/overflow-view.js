// Too many callers: the text in a surge, and what those get whom another system hands over with its reason.
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import * as changes from './changes.js';
import { choice, field } from './field-view.js';
import { at } from './problems.js';
import * as reasons from './reasons.js';
import { root } from './root-view.js';
import { STEP_KINDS, textOptions } from './step-view.js';
import { surgeDefault } from './surge.js';

export function overflowPanel(editor) {
  const list = editor.document.reasons ?? [];
  return html`<section class="panel" aria-labelledby="overflow-title">
    <h2 id="overflow-title">${editor.say('overflow')}</h2>
    ${['surge', 'reasons'].flatMap((path) => at(editor.problems, path)).map((problem) => html`<p class="problem">${problem.words}</p>`)}
    <div class="form">${surge(editor)}</div>
    <h3>${editor.say('reasons')}</h3>
    <p class="hint">${editor.say('reasonsHint')}</p>
    ${list.map((reason) => html`<div class="reason">
      ${reasons.COMMON.includes(reason.name) ? nothing : name(editor, reason)}
      ${root(editor, reason.id, { title: title(editor, reason.name), kinds: STEP_KINDS })}
      <p><button type="button" class="quiet" @click=${() => editor.act((document) => reasons.remove(document, reason.id),
        { focus: 'add-reason' })}>${editor.say('removeReason')}<span class="vh"> (${title(editor, reason.name)})</span></button></p>
    </div>`)}
    ${reasons.canAdd(editor.document) ? adding(editor) : nothing}
  </section>`;
}

function surge(editor) {
  const { surge: kept } = editor.document;
  const own = surgeDefault(editor.document);
  const usual = own ? editor.say('surgeUsual', editor.text(own)?.purpose || own) : editor.say('surgeNone');
  const change = (key) => editor.act((document) => changes.setField(document, 'surge', key ? { text: key } : undefined));
  const chosen = editor.text(kept?.text);
  return html`${choice(editor, { id: 'hotline-surge', label: editor.say('surge'), path: 'surge.text', hint: editor.say('surgeHint') },
    kept?.text ?? '', [['', usual], ...textOptions(editor, kept?.text)], change)}
    ${chosen && !chosen.sendable ? html`<p class="notice care">${editor.say('notSendable')}</p>` : nothing}`;
}

function title(editor, reason) {
  return reasons.COMMON.includes(reason) ? editor.say(`reason.${reason}`) : reason;
}

// Taken over when it is complete: on the way to 'waited-2' somebody writes 'waited'.
function name(editor, reason) {
  return field(editor, { id: `name-${reason.id}`, label: editor.say('reasonName'), hint: editor.say('reasonNameHint') },
    ({ id, describedBy }) => html`<input id=${id} maxlength="20" autocomplete="off" .value=${live(reason.name)}
      aria-describedby=${describedBy} @change=${(event) => editor.act((document) => reasons.rename(document, reason.id, event.target.value.trim()))}>`);
}

function adding(editor) {
  const options = [['', editor.say('addReason')], ...reasons.free(editor.document).map((one) => [one, editor.say(`reason.${one}`)]),
    ['other', editor.say('reasonOther')]];
  return choice(editor, { id: 'add-reason', label: editor.say('addReasonLabel') }, '', options,
    (reason) => reason && editor.addReason(reason));
}
