'use strict';
// Takes texts from both faces: judges each, keeps and reports on what it accepts, and answers or fails to.

const { fateOf } = require('./fate');
const { ANSWERS } = require('./modes');
const { Pace } = require('./pace');
const { split } = require('./user-data');

const THROTTLED = 0x58; // ESME_RTHROTTLED
const QUEUE_FULL = 0x14; // ESME_RMSGQFUL
const INVALID_RECIPIENT = 0x0B; // ESME_RINVDSTADR
const EARLY_MS = 100; // how long an answer waits, so that a receipt on another link is seen before it
const NUMBER = /^\d{3,20}$/;

const IN_TIME = {};
const REFUSED = new Map(); // one object for each status, so that a flood of refusals makes no garbage
const refused = status => REFUSED.get(status) ?? REFUSED.set(status, { status }).get(status);

class Exchange {
  /** @param parts `mode, count, inbox, journal, receipts, verdicts, rules, roll` */
  constructor(parts) {
    Object.assign(this, parts);
    this.forget();
  }

  forget() {
    this.seen = new Pace();
    this.letThrough = new Pace();
  }

  /**
   * @param submission what came, as the faces compose it
   * @param reply of the face: `accept(text, segments)`, `refuse(status)` or `cut()` is called, or none; `taken(text)`, if there, when it is kept
   */
  take(submission, reply) {
    const { mode, count } = this;
    const time = Date.now();
    this.tally(time);
    if (mode.deaf) return;
    const parts = split(submission.esmClass, submission.octets);
    const { status, answer, verdict } = this.judge(submission, parts, time);
    if (answer === 'cutBeforeAccept') {
      count.cut++;
      reply.cut();
    } else if (status) {
      count.refused++;
      this.later(mode.delayMs, () => reply.refuse(status));
    } else {
      this.accept({ submission, parts, time, answer, verdict }, reply);
    }
  }

  tally(time) {
    const { count } = this;
    count.submits++;
    count.firstAt ||= time;
    count.lastAt = time;
    count.peakPerSecond = Math.max(count.peakPerSecond, this.seen.add(performance.now()));
  }

  /** What a submit gets: an order of the tester first, then limits, the carrier's rules, the number's verdict, chance. */
  judge(submission, parts, time) {
    const { mode, count } = this;
    if (mode.after > 0) {
      mode.after--;
    } else if (mode.times > 0) {
      mode.times--;
      return refused(mode.status);
    }
    if (!NUMBER.test(submission.destination)) return refused(INVALID_RECIPIENT);
    if (mode.maxPerSecond && !this.withinPace()) return refused(THROTTLED);
    if (mode.maxWaiting && count.waiting >= mode.maxWaiting) return refused(QUEUE_FULL);
    const ruled = this.rules.refuse(submission, parts);
    if (ruled) return refused(ruled);
    const verdict = mode.verdicts ? this.verdicts.on(submission.destination, time) : undefined;
    return verdict ? { status: verdict.status, answer: verdict.answer, verdict } : this.byChance();
  }

  withinPace() {
    const now = performance.now();
    if (this.letThrough.within(now) >= this.mode.maxPerSecond) return false;
    this.letThrough.add(now);
    return true;
  }

  byChance() {
    const { mode } = this;
    if (ANSWERS.every(name => !mode[name])) return IN_TIME;
    let rolled = this.roll();
    const answer = ANSWERS.find(name => (rolled -= mode[name]) < 0);
    const status = { throttle: THROTTLED, queueFull: QUEUE_FULL, refuse: mode.refuseStatus }[answer];
    return status ? refused(status) : { answer };
  }

  accept({ submission, parts, time, answer, verdict }, reply) {
    const { mode, count } = this;
    count.accepted++;
    const text = this.inbox.add(submission, time, parts);
    this.journal.submit(text, parts);
    reply.taken?.(text);
    const segments = this.rules.bill(submission, parts);
    const fate = fateOf(mode, this.roll, verdict, submission.registered);
    if (fate.early) this.receipts.follow(text, submission, fate);
    this.answer(answer, fate.early ? EARLY_MS : 0, { ...reply, accept: () => reply.accept(text, segments) });
    if (!fate.early) this.receipts.follow(text, submission, fate);
  }

  answer(answer, atLeastMs, reply) {
    const { mode, count } = this;
    if (mode.closeAfterAccept > 0 || answer === 'cutAfterAccept') {
      if (mode.closeAfterAccept > 0) mode.closeAfterAccept--;
      count.cut++;
      reply.cut();
    } else if (answer === 'mute') {
      count.unanswered++;
    } else {
      this.later(Math.max(atLeastMs, answer === 'late' ? mode.lateMs : mode.delayMs), reply.accept);
    }
  }

  later(ms, action) {
    if (ms) setTimeout(action, ms).unref();
    else action();
  }
}

module.exports = { Exchange };
