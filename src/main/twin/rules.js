'use strict';
// What carriers in Japan take, show and bill, as far as it is known; the README says what is not.

const { isUcs2, segmentOf, unitsOf } = require('./user-data');

const TOO_LONG = 0x01; // ESME_RINVMSGLEN
const NOT_A_SENDER = 0x0A; // ESME_RINVSRCADR
const NOT_TAKEN = 0x45; // ESME_RSUBMITFAIL

/** Longest text and the length of one segment of a longer one, in UTF-16 units; `flat`: one whatever the length. */
const CARRIERS = {
  docomo: { longest: 660, segment: 66 },
  au: { longest: 670, segment: 67 },
  rakuten: { longest: 670, segment: 67 },
  softbank: { longest: 670, flat: true },
};
const COMMON_SHORT_CODE = /^0005\d{4,6}$/;
const SOFTBANK_SHORT_CODE = /^2\d{5}$/;
const COMPANY_NUMBER = /^0(?:[1-9]\d{8}|50\d{8}|800\d{7})$/; // 03…, 0120…, 0570… of 10 digits, 050… and 0800… of 11
const INTERNATIONAL = 1; // TON, SMPP 3.4 section 5.2.5
const OPEN_TEXTS = 10_000;

class Rules {
  constructor(mode) {
    this.mode = mode;
    this.forget();
  }

  forget() {
    this.bills = {};
    this.open = new Map(); // long texts of which not all segments have come
  }

  /** The command_status with which this is refused, or 0. May set what the handset shows as its sender, `shownAs`. */
  refuse(submission, parts) {
    const carrier = CARRIERS[this.mode.carrier];
    if (!carrier) return 0;
    if (submission.dataCoding !== 0 && !isUcs2(submission.dataCoding)) return NOT_TAKEN;
    const sender = this.senderOf(submission);
    if (!sender) return NOT_A_SENDER;
    if (isUcs2(submission.dataCoding) && this.unitsWith(submission, parts) > carrier.longest) return TOO_LONG;
    submission.shownAs = sender;
    return 0;
  }

  /** What the handset shows, or undefined if this carrier knows no such sender. */
  senderOf({ source, sourceTon }) {
    const number = sourceTon === INTERNATIONAL && source.startsWith('81') ? `0${source.slice(2)}` : source;
    if (COMMON_SHORT_CODE.test(number)) return number;
    const company = COMPANY_NUMBER.test(number);
    if (this.mode.carrier === 'softbank') return SOFTBANK_SHORT_CODE.test(number) ? number : company ? this.mode.shortCode : undefined;
    return company ? number : undefined;
  }

  /** How long the text is with this segment, as far as it has come. */
  unitsWith(submission, parts) {
    const own = unitsOf(submission.dataCoding, parts.message);
    const segment = segmentOf(parts.udh);
    if (!segment) return own;
    const others = [...(this.open.get(keyOf(submission, segment)) ?? [])].filter(([number]) => number !== segment.number);
    return own + others.reduce((sum, [, units]) => sum + units, 0);
  }

  /** The text was taken: it is billed once all of it has come. Returns the segments billed now. */
  bill(submission, parts) {
    const segment = segmentOf(parts.udh);
    const own = unitsOf(submission.dataCoding, parts.message);
    if (!segment) return this.charge(submission.dataCoding, own);
    const key = keyOf(submission, segment);
    if (!this.open.has(key)) this.open.set(key, new Map());
    if (this.open.size > OPEN_TEXTS) this.open.delete(this.open.keys().next().value);
    const come = this.open.get(key).set(segment.number, own);
    if (come.size < segment.total) return 0;
    this.open.delete(key);
    return this.charge(submission.dataCoding, [...come.values()].reduce((sum, units) => sum + units, 0));
  }

  charge(dataCoding, units) {
    const bill = (this.bills[this.mode.carrier] ??= { texts: 0, segments: 0 });
    const segments = segmentsBilled(this.mode.carrier, isUcs2(dataCoding), units);
    bill.texts++;
    bill.segments += segments;
    return segments;
  }

  /** For GET /bill. */
  total() {
    return { ...this.bills, incomplete: this.open.size };
  }
}

const keyOf = ({ source, destination }, { reference, total }) => `${source} ${destination} ${reference} ${total}`;

/** Without a carrier's own rule the general one: 70 and 67 characters of UCS-2, 160 and 153 of the 7-bit alphabet. */
function segmentsBilled(carrier, ucs2, units) {
  const rule = ucs2 && CARRIERS[carrier];
  if (rule && rule.flat) return 1;
  const [whole, segment] = ucs2 ? [70, rule ? rule.segment : 67] : [160, 153];
  return units <= whole ? 1 : Math.ceil(units / segment);
}

module.exports = { Rules };
