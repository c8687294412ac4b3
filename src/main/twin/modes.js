'use strict';
// Everything the twin can be told to do otherwise, at the start (--max-per-second 30) or later (POST /mode {"maxPerSecond": 30}).
// The README explains each; this file knows their defaults and what values they take.

const STATES = ['ENROUTE', 'DELIVRD', 'EXPIRED', 'DELETED', 'UNDELIV', 'ACCEPTD', 'UNKNOWN', 'REJECTD'];
const ID_FORMATS = ['decimal', 'hex', 'padded', 'none'];
const CARRIERS = ['none', 'docomo', 'au', 'softbank', 'rakuten'];

const count = (otherwise, means) => ({
  otherwise, means,
  takes: 'a whole number from 0',
  read: value => (/^\d{1,15}$/.test(typeof value === 'number' ? String(value) : value) ? Number(value) : undefined),
});
const onOff = (otherwise, means) => ({
  otherwise, means,
  takes: 'on or off',
  read: value => ({ true: true, on: true, false: false, off: false })[String(value)],
});
/** How often: never (0, false), always (1, true) or in between. */
const chance = means => ({
  otherwise: 0, means,
  takes: 'on, off, or a probability from 0 to 1',
  read: value => {
    const spelt = onOff().read(value);
    if (spelt !== undefined) return Number(spelt);
    return /^(0|1|0?\.\d+|1\.0+|\d(\.\d+)?e-\d+)$/.test(value) ? Number(value) : undefined;
  },
});
const oneOf = (words, otherwise, means) => ({
  otherwise, means, takes: `one of ${words.join(', ')}`, read: value => (words.includes(value) ? value : undefined),
});
const matching = (otherwise, pattern, takes, means) => ({
  otherwise, means, takes, read: value => (typeof value === 'string' && pattern.test(value) ? value : undefined),
});

const MODES = {
  status: count(0, 'the next `times` submits are refused with this command_status'),
  times: count(0, 'how many; 1 when only `status` is given'),
  after: count(0, 'and before them so many are let through'),
  maxPerSecond: count(0, 'more within any second are throttled (0x58); 0: no limit'),
  maxWaiting: count(0, 'with so many texts not yet at their end the queue is full (0x14); 0: no limit'),
  throttle: chance('throttled (0x58)'),
  queueFull: chance('refused, queue full (0x14)'),
  refuse: chance('refused with `refuseStatus`'),
  refuseStatus: count(8, 'a command_status'),
  delayMs: count(0, 'every answer comes so much later'),
  late: chance('answered only after `lateMs`'),
  lateMs: count(5000, 'in milliseconds'),
  mute: chance('taken, never answered'),
  deaf: onOff(false, 'nothing is taken or answered, not even enquire_link'),
  closeAfterAccept: count(0, 'the next N are taken, and the link is cut instead of an answer'),
  cutAfterAccept: chance('taken, and the link is cut instead of an answer'),
  cutBeforeAccept: chance('the link is cut, and nothing was taken'),
  bounceEveryMs: count(0, 'all links are cut so often; 0: never'),
  refuseBindsMs: count(0, 'from now on binds are refused for so long (0x0D)'),
  refuseBind: chance('a bind is refused (0x0D)'),
  enquireMute: chance('an enquire_link is not answered'),
  receipt: oneOf(['none', ...STATES], 'DELIVRD', 'what the final receipt says, or none'),
  receiptForm: oneOf(['both', 'tlv', 'text'], 'both', 'TLVs receipted_message_id and message_state, text of appendix B, or both'),
  receiptBy: oneOf(['deliver_sm', 'data_sm'], 'deliver_sm', 'which PDU carries receipts'),
  receiptDelayMs: count(0, 'how long a text takes to its end'),
  receiptCopies: count(1, 'how often each receipt comes'),
  receiptError: matching('000', /^[0-9A-Za-z]{1,3}$/, 'one to three digits or letters', 'err: in receipts'),
  receiptBeforeResponse: chance('the receipt comes before the answer'),
  receiptLost: chance('no final receipt'),
  receiptTwice: chance('it comes twice'),
  receiptLate: chance('it comes `receiptLateMs` later'),
  receiptLateMs: count(3000, 'in milliseconds'),
  receiptReordered: chance('it is put aside until another one has gone, for half a second at most'),
  receiptHexId: chance('it writes the id in hexadecimal'),
  enroute: chance('a receipt ENROUTE comes before the final one'),
  enrouteAs: oneOf(['receipt', 'notification'], 'receipt', 'esm_class 0x04, or 0x20 and only if registered_delivery asks for it'),
  idFormat: oneOf(ID_FORMATS, 'decimal', 'how receipts write ids'),
  responseIdFormat: oneOf(ID_FORMATS, 'decimal', 'how answers write ids'),
  nextId: count(0, 'the number of the next text; 0: one more than the last. Texts before it are no longer found by their id'),
  queryState: oneOf(['', ...STATES], '', 'what query_sm is told; empty: what became of the text'),
  queryStatus: count(0, 'command_status of the answer to query_sm; 0: as it is'),
  verdicts: onOff(false, "what becomes of a text depends on the recipient's last two digits"),
  absentMs: count(3000, 'how long the handset of verdict 03 is absent'),
  carrier: oneOf(CARRIERS, 'none', "whose rules hold for lengths, senders and the bill"),
  shortCode: matching('200000', /^2\d{5}$/, 'a short code, 2 and five more digits', "what carrier softbank shows instead of a company's number"),
  keep: oneOf(['all', 'brief'], 'all', 'of each text everything, or only time, id and recipient'),
  onceByReference: onOff(false, "HTTP: a repeated id is answered as before and not taken again"),
};

/** Of these one happens to a submit, so together they are at most 1. In this order. */
const ANSWERS = ['throttle', 'queueFull', 'refuse', 'late', 'mute', 'cutAfterAccept', 'cutBeforeAccept'];

/** Returns what `change` asks for, read and checked against what holds now. */
function checked(change, now) {
  if (change === null || typeof change !== 'object' || Array.isArray(change)) throw new Error('a change of mode is a JSON object');
  const unknown = Object.keys(change).filter(name => !Object.hasOwn(MODES, name));
  if (unknown.length) throw new Error(`no such mode: ${unknown.join(', ')}; known are ${Object.keys(MODES).join(', ')}`);
  const read = {};
  for (const [name, value] of Object.entries(change)) {
    read[name] = MODES[name].read(value);
    if (read[name] === undefined) throw new Error(`${name} is ${JSON.stringify(value)}, but takes ${MODES[name].takes}`);
  }
  const sum = ANSWERS.reduce((total, name) => total + (read[name] ?? now[name]), 0);
  if (sum > 1 + 1e-9) throw new Error(`${ANSWERS.join(' + ')} is ${sum}, but one submit gets one of them: at most 1`);
  if ('status' in read && !('times' in read)) read.times = 1;
  return read;
}

class Modes {
  constructor(atStart = {}) {
    /** The values that hold; the same object for ever. */
    this.now = Object.fromEntries(Object.entries(MODES).map(([name, mode]) => [name, mode.otherwise]));
    this.listeners = [];
    Object.assign(this.now, checked(atStart, this.now));
    this.start = { ...this.now };
  }

  /** `listener` is called with what was changed, after each change. */
  onChange(listener) {
    this.listeners.push(listener);
  }

  change(change) {
    const read = checked(change, this.now);
    Object.assign(this.now, read);
    this.listeners.forEach(listener => listener(read));
    return this.now;
  }

  /** As at the start. */
  reset() {
    return this.change(this.start);
  }
}

module.exports = { ANSWERS, MODES, Modes, STATES };
