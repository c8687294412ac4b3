// Opens the editor with what the service keeps.
import { Editor } from './desk.js';
import { serverAt } from './server.js';
import { useKeys } from './tree-keys.js';

export async function open(place) {
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
