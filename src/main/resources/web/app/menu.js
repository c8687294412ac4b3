// On narrow screens the navigation opens and closes by a button; without a script it is simply there.
const button = document.querySelector('button.menu');
const menu = document.getElementById('menu');

function show(open) {
  menu.classList.toggle('closed', !open);
  button.setAttribute('aria-expanded', String(open));
}

if (button && menu) {
  show(false);
  button.addEventListener('click', () => show(menu.classList.contains('closed')));
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      show(false);
      button.focus();
    }
  });
}
