import { html } from 'lit-html';
import { rootStep } from './document.js';
import { choice } from './field-view.js';
import { stepItem } from './step-view.js';

// The tree below a root, or the choice of what it should be.
export function root(editor, id, about) {
  if (rootStep(editor.document, id)) return html`<ul class="tree" aria-label=${about.title}>${stepItem(editor, id, about)}</ul>`;
  const options = [['', about.none ?? editor.say('choose')], ...about.kinds.map((kind) => [kind, editor.say(`kind.${kind}`)])];
  return html`<div class="nothing">${choice(editor, { id: `kind-${id}`, label: about.title, path: id }, '', options,
    (kind) => editor.setRoot(id, kind))}</div>`;
}
