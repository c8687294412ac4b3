'use strict';
// Chance that can be repeated: the same seed, the same misfortunes in the same order.

/** A function that returns numbers from 0 (inclusive) to 1; Mulberry32, good enough for dice. */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whether something of this probability happens now. No dice are thrown for never and always. */
const happens = (roll, probability) => probability > 0 && (probability >= 1 || roll() < probability);

module.exports = { dice, happens };
