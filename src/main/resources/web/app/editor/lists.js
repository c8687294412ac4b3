// Lists that are not changed but made anew.

export function inserted(list, index, item) {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

export function without(list, index) {
  return list.filter((item, at) => at !== index);
}

export function replaced(list, index, item) {
  return list.map((old, at) => (at === index ? item : old));
}
