// The two tones of each key (ITU-T Q.23), made by the browser itself.
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = '123456789*0#';
const SECONDS = 0.14;

let context;

export function tone(key) {
  const place = KEYS.indexOf(key);
  if (place < 0 || !window.AudioContext) return;
  context ??= new AudioContext();
  const volume = context.createGain();
  volume.gain.value = 0.08;
  volume.connect(context.destination);
  for (const frequency of [ROWS[Math.floor(place / 3)], COLUMNS[place % 3]]) {
    const source = context.createOscillator();
    source.frequency.value = frequency;
    source.connect(volume);
    source.start();
    source.stop(context.currentTime + SECONDS);
  }
}
