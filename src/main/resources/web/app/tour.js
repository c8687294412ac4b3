// The first-use tour: a few words above the page, never over it. Each person's place in it stays in this browser.
const tour = document.querySelector('[data-tour]');

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return 'done'; // where nothing can be remembered it would come back on every page
  }
}

function begin() {
  const key = `yamabiko-tour:${tour.dataset.tour}`;
  const steps = [...tour.querySelectorAll('ol > li')];
  const next = tour.querySelector('[data-tour-next]');
  const back = tour.querySelector('[data-tour-back]');
  const place = tour.querySelector('[data-tour-place]');
  let at = 0;

  const close = () => {
    localStorage.setItem(key, 'done');
    tour.hidden = true;
    document.getElementById('content')?.focus();
  };
  const show = (step) => {
    at = step;
    steps.forEach((item, i) => { item.hidden = i !== at; });
    back.hidden = at === 0;
    next.hidden = at === steps.length - 1;
    place.textContent = `${at + 1} / ${steps.length}`;
    tour.hidden = false;
  };

  // only who has begun it is followed to other pages
  const go = (step) => {
    localStorage.setItem(key, String(step));
    show(step);
  };

  next.addEventListener('click', () => {
    go(at + 1);
    if (next.hidden) steps[at].querySelector('a').focus();
  });
  back.addEventListener('click', () => {
    go(at - 1);
    if (back.hidden) next.focus();
  });
  tour.querySelector('[data-tour-close]').addEventListener('click', close);
  tour.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  document.querySelector('[data-tour-again]')?.addEventListener('click', () => {
    go(0);
    tour.querySelector('h2').focus();
  });

  const before = remembered(key);
  if (before === null && 'begins' in tour.dataset) show(0);
  else if (/^[0-9]$/.test(before ?? '') && Number(before) < steps.length) show(Number(before));
}

if (tour) begin();
