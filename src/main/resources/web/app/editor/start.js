// Loads the editor on the page that has a place for it, and on no other.
import './editor.css';

const place = document.querySelector('[data-editor]');

if (place) {
  import('./editor.js').then(({ open }) => open(place)).catch((error) => {
    const lead = place.querySelector('.lead');
    if (lead) lead.textContent = place.dataset.failed;
    throw error;
  });
}
