'use strict';
// What was taken, in order, as it came over the wire.

const { decode, segmentOf } = require('./user-data');

const KEPT_WITH_LOG = 10_000; // a log has the rest

const ID_FORMATS = {
  decimal: id => id,
  hex: id => BigInt(id).toString(16).toUpperCase(),
  padded: id => id.padStart(20, '0'),
  none: () => '',
};

class Inbox {
  /** @param bounded whether only the last texts are kept */
  constructor(mode, bounded) {
    this.mode = mode;
    this.bounded = bounded;
    this.first = Date.now() * 1000; // differs from the ids of an earlier run
    this.dropped = 0;
    this.texts = [];
  }

  clear() {
    this.first += this.dropped + this.texts.length;
    this.dropped = 0;
    this.texts = [];
  }

  /** Keeps a text; its `number` is counted up, its `id` is what answers say. */
  add(submission, time, parts) {
    if (this.mode.nextId) {
      this.first = this.mode.nextId - this.dropped - this.texts.length;
      this.mode.nextId = 0;
    }
    const number = String(this.first + this.dropped + this.texts.length);
    const { face, destination, source, reference } = submission;
    const text = { time, number, id: ID_FORMATS[this.mode.responseIdFormat](number), face, destination, source, reference, state: 'ENROUTE', doneAt: 0 };
    if (this.mode.keep === 'all') Object.assign(text, { submission, parts });
    this.texts.push(text);
    if (this.bounded && this.texts.length >= 2 * KEPT_WITH_LOG) {
      this.texts = this.texts.slice(-KEPT_WITH_LOG);
      this.dropped += KEPT_WITH_LOG;
    }
    return text;
  }

  /** The kept text of which an answer said this id. */
  find(id) {
    for (const digits of [id, /^[0-9A-F]{1,16}$/i.test(id) ? BigInt(`0x${id}`) : NaN]) {
      const text = this.texts[Number(digits) - this.first - this.dropped];
      if (text?.id === id) return text;
    }
    return undefined;
  }

  kept() {
    return this.bounded ? this.texts.slice(-KEPT_WITH_LOG) : this.texts;
  }

  /** For GET /submits, without the first `from` ever taken. */
  submits(from) {
    const kept = this.kept();
    const before = this.dropped + this.texts.length - kept.length;
    return kept.slice(Math.max(0, from - before)).map(shown);
  }

  /** The texts one handset shows: segments of a long one put together (TS 23.040 section 9.2.3.24.1), oldest first. */
  textsTo(destination) {
    const open = new Map();
    const texts = [];
    for (const text of this.kept()) {
      if (text.destination !== destination || !text.submission) continue;
      const { reference, total, number } = segmentOf(text.parts.udh) ?? { reference: 0, total: 1, number: 1 };
      const key = `${text.source} ${reference} ${total}`;
      if (!open.has(key)) open.set(key, []);
      const segments = open.get(key);
      segments[number - 1] = text;
      if (segments.filter(Boolean).length === total) {
        open.delete(key);
        texts.push({ time: text.time, source: text.submission.shownAs ?? text.source, text: segments.map(bodyOf).join('') });
      }
    }
    return texts;
  }
}

const bodyOf = ({ submission, parts }) => decode(submission.dataCoding, parts.message);

function shown(text) {
  const { time, id, face, destination, source, reference, submission, parts } = text;
  if (!submission) return { time, id, face, destination };
  const { octets, registered, shownAs, receiptUrl, ...rest } = submission; // the URL may be a secret
  return {
    time, id, ...rest, face, destination, source, shownAs: shownAs ?? source, reference, registeredDelivery: registered,
    udh: parts.udh.toString('hex'), message: parts.message.toString('hex'), text: bodyOf(text),
  };
}

module.exports = { ID_FORMATS, Inbox };
