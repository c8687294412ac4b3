'use strict';
// How many came within any one second: a window that slides, as a carrier's does, not one that starts anew each second.

class Pace {
  constructor() {
    this.forget();
  }

  forget() {
    this.times = [];
    this.oldest = 0; // index in `times` of the oldest one within the last second
  }

  /** How many came within the second before `now` (in ms, fractions welcome). */
  within(now) {
    while (this.oldest < this.times.length && this.times[this.oldest] <= now - 1000) this.oldest++;
    if (this.oldest > 4096 && this.oldest * 2 > this.times.length) {
      this.times = this.times.slice(this.oldest);
      this.oldest = 0;
    }
    return this.times.length - this.oldest;
  }

  add(now) {
    this.times.push(now);
    return this.within(now);
  }
}

module.exports = { Pace };
