// A time-out as people write it, and as the document writes it (ISO 8601).
const DURATION = /^PT(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

// @returns '' for none; what is no duration of minutes and seconds shows as it is
export function toSeconds(duration) {
  if (duration === undefined || duration === null) return '';
  const [whole, minutes, seconds] = DURATION.exec(duration) ?? [];
  return whole ? String(Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) : String(duration);
}

// @returns undefined for nothing, which means the usual time
export function toDuration(seconds) {
  return seconds.trim() === '' ? undefined : `PT${seconds.trim()}S`;
}
