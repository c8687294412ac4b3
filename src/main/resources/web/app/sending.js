// A page that stays open hears with each refresh whether sending is stopped, and its banner follows.
import htmx from 'htmx.org';

const banner = document.getElementById('sending');

document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const sending = detail.xhr.getResponseHeader('Yamabiko-Sending');
  if (!banner || !sending || detail.elt === banner) return;
  if (sending === 'stopped' || banner.querySelector('.standstill')) htmx.trigger(banner, 'look');
});
