// A file that is too large is refused before it travels: the server would hang up in the middle of it.
const form = document.querySelector('form[data-upload]');

if (form) {
  const input = form.querySelector('input[type="file"]');
  const complaint = form.querySelector('[data-too-large]');
  const isTooLarge = () => [...input.files].some((file) => file.size > Number(form.dataset.upload));
  const show = () => {
    complaint.hidden = !isTooLarge();
    if (isTooLarge()) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  input.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    show();
    if (isTooLarge()) {
      event.preventDefault();
      input.focus();
    }
  });
}
