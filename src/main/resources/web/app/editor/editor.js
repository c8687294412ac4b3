// Opens the editor on the page that has a place for it.
import './editor.css';
import { Editor } from './desk.js';
import { serverAt } from './server.js';
import { useKeys } from './tree-keys.js';

async function open(place) {
  const server = serverAt(place.dataset.editor);
  const opened = await server.open();
  place.replaceChildren();
  const editor = new Editor(place, server, opened);
  useKeys(place, editor);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) editor.refreshTexts();
  });
  window.addEventListener('beforeunload', (event) => {
    if (editor.isUnsaved()) event.preventDefault();
  });
}

const place = document.querySelector('[data-editor]');
if (place) open(place);
