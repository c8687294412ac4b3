// Changes of the opening hours. A range is '09:00-18:00'; a day without ranges is closed.
import { replaced, without } from './lists.js';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const OFFICE = '09:00-18:00';

export function begin(hours) {
  if (hours) return hours;
  const weekly = Object.fromEntries(DAYS.map((day) => [day, day === 'sat' || day === 'sun' ? [] : [OFFICE]]));
  return { weekly, holidays: 'closed', exceptions: [], outside: { say: '' } };
}

export function rangesOf(hours, day) {
  return hours.weekly?.[day] ?? [];
}

export function setDay(hours, day, ranges) {
  return { ...hours, weekly: { ...hours.weekly, [day]: ranges } };
}

export function addRange(ranges) {
  return [...ranges, OFFICE];
}

export function removeRange(ranges, index) {
  return without(ranges, index);
}

// One end of a range: 'from' or 'to'.
export function setEnd(ranges, index, end, time) {
  const [from, to] = endsOf(ranges[index]);
  return replaced(ranges, index, end === 'from' ? `${time}-${to}` : `${from}-${time}`);
}

export function endsOf(range) {
  const [from, to = ''] = String(range).split('-');
  return [from.trim(), to.trim()];
}

export function addException(hours, date) {
  return { ...hours, exceptions: [...(hours.exceptions ?? []), { from: date, to: date, open: [], name: '' }] };
}

export function setException(hours, index, field, value) {
  return { ...hours, exceptions: replaced(hours.exceptions, index, { ...hours.exceptions[index], [field]: value }) };
}

export function removeException(hours, index) {
  return { ...hours, exceptions: without(hours.exceptions, index) };
}
