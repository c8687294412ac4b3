// The whole editor: the bar that stays in sight, the flow, and what belongs to the hotline as a whole.
import { html, nothing } from 'lit-html';
import * as changes from './changes.js';
import { choice, input } from './field-view.js';
import { hoursPanel } from './hours-view.js';
import { overflowPanel } from './overflow-view.js';
import { root } from './root-view.js';
import { STEP_KINDS } from './step-view.js';

export function page(editor) {
  return html`
    ${bar(editor)}
    <p class="vh" role="status">${editor.announcement}</p>
    <div class="desk">
      <div class="main">
        <section class="panel" aria-labelledby="flow-title">
          <h2 id="flow-title">${editor.say('flow')}</h2>
          <p class="hint">${editor.say('flowHint')}</p>
          ${root(editor, 'flow', { title: editor.say('start'), kinds: STEP_KINDS })}
          <details class="manual"><summary>${editor.say('keyboard')}</summary>
            <ul>${editor.say('keyboardHelp').split('\n').map((line) => html`<li>${line}</li>`)}</ul>
          </details>
        </section>
        ${hoursPanel(editor)}
        ${overflowPanel(editor)}
      </div>
      <div class="side-panels">
        ${basics(editor)}
        ${help(editor)}
      </div>
    </div>
    ${conflict(editor)}`;
}

// What is not possible now stays where the focus is.
function bar(editor) {
  const count = editor.problems.length;
  const action = (name, possible, act) => html`<button type="button" class="${name === 'save' ? name : 'quiet'}"
    aria-disabled=${!possible} @click=${act}>${editor.say(name)}</button>`;
  return html`<div class="bar">
    <div class="what">
      <h1>${editor.document.name || editor.say('untitled')} <span class="sub">${editor.number}</span></h1>
      <p class="state" role="status"><span class="badge ${editor.isUnsaved() ? 'care' : 'quiet'}">${editor.saving.state()}</span></p>
      ${count > 0 ? html`<button type="button" class="quiet problems" @click=${() => editor.showProblem()}>${editor.say('problemsAll', count)}</button>` : nothing}
      <a href=${editor.home}>${editor.say('home')}</a>
    </div>
    <div class="actions">
      ${action('undo', editor.history.past.length > 0, () => editor.undo())}
      ${action('redo', editor.history.future.length > 0, () => editor.redo())}
      ${action('save', editor.isUnsaved() && !editor.saving.busy, () => editor.saving.save())}
    </div>
    ${editor.notice ? html`<p class="notice ${editor.notice.tone}" role="alert">${editor.notice.words}</p>` : nothing}
  </div>`;
}

function basics(editor) {
  const about = (name, hint) => ({ id: `hotline-${name}`, label: editor.say(name), path: name, hint });
  const change = (name) => (value) => editor.act((document) => changes.setField(document, name, value), { tag: name });
  const { document } = editor;
  const others = editor.headProblems();
  return html`<section class="panel" aria-labelledby="basics-title">
    <h2 id="basics-title">${editor.say('basics')}</h2>
    <div class="form">
      ${others.map((problem) => html`<p class="problem">${problem.field} ${problem.words}</p>`)}
      ${input(editor, about('name'), document.name ?? '', change('name'))}
      ${input(editor, about('senderId', editor.say('senderHint')), document.senderId ?? '', change('senderId'), { inputmode: 'numeric' })}
      ${choice(editor, about('language'), document.language ?? 'ja', [['ja', '日本語'], ['en', 'English']], change('language'))}
      ${choice(editor, about('trigger', editor.say(`triggerHint.${document.trigger ?? 'ANSWER'}`)), document.trigger ?? 'ANSWER',
        ['ANSWER', 'HANG_UP'].map((trigger) => [trigger, editor.say(`trigger.${trigger}`)]), change('trigger'))}
    </div>
  </section>`;
}

function help(editor) {
  const kinds = ['say', 'askNumber'];
  return html`<section class="panel" aria-labelledby="help-title">
    <h2 id="help-title">${editor.say('help')}</h2>
    <p class="hint">${editor.say('helpHint')}</p>
    ${root(editor, 'withheld', { title: editor.say('withheld'), kinds, none: editor.say('standard') })}
    ${root(editor, 'notTextable', { title: editor.say('notTextable'), kinds, none: editor.say('standard') })}
  </section>`;
}

function conflict(editor) {
  const { saving } = editor;
  const kept = saving.conflict;
  return html`<dialog class="conflict" aria-labelledby="conflict-title" @cancel=${() => saving.keepEditing()}>
    ${kept ? html`
      <h2 id="conflict-title">${editor.say('conflict')}</h2>
      <p>${editor.say('conflictWho', kept.by, kept.at)}</p>
      <div class="actions">
        <button type="button" @click=${() => saving.keepEditing()}>${editor.say('keepEditing')}</button>
        <button type="button" class="quiet" @click=${() => saving.reload()}>${editor.say('reload')}</button>
        <button type="button" class="danger" @click=${() => saving.overwrite()}>${editor.say('overwrite')}</button>
      </div>` : nothing}
  </dialog>`;
}
