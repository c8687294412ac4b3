// A label, what is filled in, a hint and what is wrong with it, tied together for those who hear the page.
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { at } from './problems.js';

// @param control gets the attributes of the element that is filled in
export function field(editor, { id, label, path, hint, count }, control) {
  const problems = path ? at(editor.problems, path) : [];
  const describedBy = [hint && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(Boolean).join(' ');
  const attributes = { id, invalid: problems.length > 0 ? 'true' : nothing, describedBy: describedBy || nothing };
  return html`<div class="field">
    <label for=${id}>${label}${count ?? nothing}</label>
    ${control(attributes)}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${problems.length > 0 ? html`<p class="problem" id="${id}-problem">${problems.map((one) => one.words).join(' ')}</p>` : nothing}
  </div>`;
}

export function input(editor, about, value, change, { type = 'text', ...bounds } = {}) {
  return field(editor, about, ({ id, invalid, describedBy }) => html`<input id=${id} type=${type} .value=${live(value)}
    min=${bounds.min ?? nothing} max=${bounds.max ?? nothing} inputmode=${bounds.inputmode ?? nothing} autocomplete="off"
    aria-invalid=${invalid} aria-describedby=${describedBy}
    @input=${(event) => change(event.target.value)} @change=${() => editor.settle()}>`);
}

export function words(editor, about, value, change) {
  const count = html` <span class="count">${[...value].length}</span>`;
  return field(editor, { ...about, count }, ({ id, invalid, describedBy }) => html`<textarea id=${id} rows="2" .value=${live(value)}
    aria-invalid=${invalid} aria-describedby=${describedBy}
    @input=${(event) => change(event.target.value)} @change=${() => editor.settle()}></textarea>`);
}

// @param options [value, words] each
export function choice(editor, about, value, options, change) {
  return field(editor, about, ({ id, invalid, describedBy }) => html`<select id=${id} aria-invalid=${invalid}
    aria-describedby=${describedBy} @change=${(event) => change(event.target.value)}>
    ${options.map(([option, name]) => html`<option value=${option} .selected=${live(option === value)}>${name}</option>`)}
  </select>`);
}
