// The tree by keyboard: arrows go from row to row, with Alt they move the step, Insert adds a key, Delete takes the step away.
const MOVES = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

export function useKeys(root, editor) {
  document.addEventListener('keydown', (event) => {
    if (!document.querySelector('dialog[open]') && onPage(event, editor)) event.preventDefault();
  });
  root.addEventListener('keydown', (event) => {
    if (onRow(event, editor)) event.preventDefault();
  });
}

function onPage(event, editor) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 's') editor.saving.save();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) editor.redo();
  else if (key === 'z') editor.undo();
  else return false;
  return true;
}

function onRow(event, editor) {
  const row = event.target.closest?.('[data-row]');
  if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const id = row.dataset.row;
  if (event.altKey) return move(event.key, id, editor);
  if (event.key === 'Delete') return editor.tool('remove', id);
  if (event.key === 'Insert') return editor.addKey(editor.menuNear(id));
  return walk(row, event.key);
}

// Also where nothing can move: the browser would leave the page.
function move(key, id, editor) {
  if (!(key in MOVES)) return false;
  editor.tool(MOVES[key], id);
  return true;
}

function walk(row, key) {
  const rows = [...document.querySelectorAll('[data-row]')];
  const at = rows.indexOf(row);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[key];
  rows[to]?.focus();
  return to !== undefined;
}
