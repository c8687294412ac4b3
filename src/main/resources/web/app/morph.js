// Makes one tree look like another and touches nothing that is the same: focus, selection and open rows stay as they are.

export function morph(current, next) {
  const wantedIds = new Set([...next.children].map((child) => child.id).filter(Boolean));
  for (const child of [...current.children]) {
    if (child.id && !wantedIds.has(child.id)) child.remove();
  }
  let place = meaningful(current.firstChild);
  for (const wanted of [...next.childNodes].filter(isMeaningful)) {
    const found = counterpart(current, place, wanted);
    if (!found) {
      current.insertBefore(arrival(wanted), place);
    } else {
      if (found === place) place = meaningful(place.nextSibling);
      else current.insertBefore(found, place);
      update(found, wanted);
    }
  }
  while (place) {
    const gone = place;
    place = meaningful(place.nextSibling);
    gone.remove();
  }
}

// Blanks between elements differ with how a part was rendered, and show nothing.
function isMeaningful(node) {
  return node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE && node.nodeValue.trim() !== '';
}

function meaningful(node) {
  while (node && !isMeaningful(node)) node = node.nextSibling;
  return node;
}

// What has an id is found by it wherever it is; anything else only in its place.
function counterpart(parent, place, wanted) {
  if (wanted.id) {
    return [...parent.children].find((child) => child.id === wanted.id && child.nodeName === wanted.nodeName);
  }
  return place && place.nodeName === wanted.nodeName && !place.id ? place : null;
}

function arrival(wanted) {
  const node = document.importNode(wanted, true);
  if (node.id) node.classList.add('arrived');
  return node;
}

function update(current, wanted) {
  if (current.isEqualNode(wanted)) return;
  if (current.nodeType !== Node.ELEMENT_NODE) {
    current.nodeValue = wanted.nodeValue;
    return;
  }
  if (current.dataset.drawn && current.dataset.drawn === wanted.dataset.drawn) return; // a script draws in there
  updateAttributes(current, wanted);
  morph(current, wanted);
}

function updateAttributes(current, wanted) {
  for (const { name } of [...current.attributes]) {
    const isReaders = name === 'open' || name === 'class' && current.id; // opened by the reader; 'arrived' ends by itself
    if (!isReaders && !wanted.hasAttribute(name)) current.removeAttribute(name);
  }
  for (const { name, value } of [...wanted.attributes]) {
    if (current.getAttribute(name) !== value && !(name === 'class' && current.id)) current.setAttribute(name, value);
  }
}
