// Which reasons a call can be handed over with: those that the chosen hotline knows; without one there is nothing to choose.
export function useReasons(form) {
  const field = form.querySelector('[data-reasons]');
  if (!field) return;
  const reason = field.querySelector('select');
  const all = [...reason.options].slice(1);
  const hotline = form.elements.namedItem('did');

  function offer() {
    const known = all.filter((option) => option.dataset.of.split(',').includes(hotline.value));
    const chosen = known.includes(reason.selectedOptions[0]) ? reason.value : '';
    reason.replaceChildren(reason.options[0], ...known);
    reason.value = chosen;
    field.hidden = known.length === 0;
  }

  hotline.addEventListener('change', offer);
  offer();
}
