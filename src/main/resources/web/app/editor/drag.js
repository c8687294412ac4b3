// Keys by mouse or finger: a key is taken by its grip and dropped in any menu. The library moves elements; we put them back as they
// were and change the document instead, which then shows itself.
import Sortable from 'sortablejs';

const HANDLE = '.grip';
const MOVABLE = '[data-key]';

export function useDrag(editor) {
  const known = new WeakSet();
  let home;
  return function refresh(root) {
    for (const list of root.querySelectorAll('ul.keys')) {
      if (known.has(list)) continue;
      known.add(list);
      Sortable.create(list, {
        group: 'keys',
        handle: HANDLE,
        draggable: MOVABLE,
        animation: 120,
        forceFallback: true,
        fallbackOnBody: true,
        fallbackTolerance: 4,
        emptyInsertThreshold: 12,
        swapThreshold: 0.65,
        onStart({ item }) {
          home = { list: item.parentNode, next: item.nextSibling };
          editor.hold(true);
        },
        onMove: ({ dragged, to }) => editor.mayDrop(dragged.dataset.id, to.dataset.menu),
        onEnd({ item, to, newDraggableIndex }) {
          home.list.insertBefore(item, home.next);
          editor.hold(false);
          editor.drop(item.dataset.id, to.dataset.menu, newDraggableIndex);
        },
      });
    }
  };
}
