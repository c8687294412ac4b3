// The fields of what a step says: the words, and folded away how they are pronounced, or the recording that says them.
import { html, nothing } from 'lit-html';
import * as changes from './changes.js';
import { choice, words } from './field-view.js';
import { at } from './problems.js';
import { partsOf, saidOf, saidPath } from './said.js';

// @param about { id, label } of the words
export function saidFields(editor, place, about) {
  const said = saidOf(place.step);
  const parts = partsOf(said);
  const path = saidPath(place);
  const change = (part, value) => editor.act((document) => changes.setSaid(document, place.id, part, value),
    { tag: `${part}-${about.id}` });
  return html`
    ${words(editor, { ...about, path: typeof said === 'object' ? `${path}.say` : path }, parts.say ?? '', (value) => change('say', value))}
    <details class="said" ?open=${Boolean(parts.reading || parts.recording) || hasProblem(editor, path)}>
      <summary>${editor.say('voice')}</summary>
      <div class="inner">
        ${recording(editor, place, parts, `${path}.recording`)}
        ${parts.recording ? nothing : words(editor, { id: `reading-${place.id}`, label: editor.say('reading'),
          hint: editor.say('readingHint'), path: `${path}.reading` }, parts.reading ?? '', (value) => change('reading', value))}
      </div>
    </details>`;
}

function hasProblem(editor, path) {
  return ['reading', 'recording'].some((part) => at(editor.problems, `${path}.${part}`).length > 0);
}

// Who chooses a recording and has written no words yet gets those of the recording.
function recording(editor, place, parts, path) {
  const chosen = parts.recording ?? '';
  const known = editor.recordings.map(({ name, say }) => [name, `${name} – ${say}`]);
  const unknown = chosen && !editor.recordings.some(({ name }) => name === chosen) ? [[chosen, chosen]] : [];
  const choose = (name) => editor.act((document) => {
    const words = editor.recordings.find((one) => one.name === name)?.say;
    const filled = words && !parts.say?.trim() ? changes.setSaid(document, place.id, 'say', words) : document;
    return changes.setSaid(filled, place.id, 'recording', name);
  });
  return html`
    ${choice(editor, { id: `recording-${place.id}`, label: editor.say('recording'), path }, chosen,
      [['', editor.say('noRecording')], ...unknown, ...known], choose)}
    <p class="hint"><a href="/prompts" target="_blank" rel="noopener">${editor.say('addRecording')}</a></p>`;
}
