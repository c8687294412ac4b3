// Keeps a page up to date: its live part asks for itself again and again, while somebody looks.
import htmx from 'htmx.org';
import { morph } from './morph.js';

htmx.defineExtension('morph', {
  isInlineSwap: (style) => style === 'morph',
  handleSwap(style, target, fragment) {
    if (style !== 'morph') return false;
    morph(target, fragment);
    return [];
  },
});

const live = document.querySelector('[data-refresh]');

function refresh() {
  if (!document.hidden) htmx.trigger(live, 'refresh');
}

function show(working) {
  document.body.classList.toggle('stale', !working);
  for (const word of document.querySelectorAll('[data-live]')) {
    word.hidden = (word.dataset.live === 'on') !== working;
  }
}

if (live) {
  setInterval(refresh, Number(live.dataset.refresh));
  document.addEventListener('visibilitychange', refresh);
  live.addEventListener('htmx:afterRequest', (event) => show(event.detail.successful));
}
