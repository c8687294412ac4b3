'use strict';
// What becomes of a text by the last two digits of its recipient, so that a tester chooses by dialling. Two kinds of words:
// of the answer to a submit (`once`, `status`, and the names in ANSWERS of modes.js), and of its receipts (fate.js).

const THROTTLED = 0x58;
const QUEUE_FULL = 0x14;
const NO_SUCH_RECIPIENT = 0x0B;

const VERDICTS = {
  '01': { means: 'delivered' },
  '02': { means: 'undeliverable', final: 'UNDELIV', error: '034' },
  '03': { means: 'absent subscriber (a receipt ENROUTE), delivered absentMs later', enroute: true, error: '027', later: 'absentMs' },
  '04': { means: 'throttled once (0x58, HTTP 429), then accepted', once: true, status: THROTTLED },
  '05': { means: 'queue full once (0x14, HTTP 503), then accepted', once: true, status: QUEUE_FULL },
  '06': { means: 'taken, but never answered', answer: 'mute' },
  '07': { means: 'taken, and the link is cut instead of an answer', answer: 'cutAfterAccept' },
  '08': { means: 'accepted, but never a receipt', lost: true },
  '09': { means: 'delivered, and the receipt comes twice', copies: 2 },
  '10': { means: 'delivered, and the receipt comes before the answer', early: true },
  '11': { means: 'expired', final: 'EXPIRED' },
  '12': { means: 'rejected by the handset', final: 'REJECTD', error: '069' },
  '13': { means: 'unknown subscriber, refused at once (0x0B, HTTP 422)', status: NO_SUCH_RECIPIENT },
  '14': { means: 'delivered, and the receipt writes the id in hexadecimal', idFormat: 'hex' },
  '15': { means: 'accepted, but answered only after lateMs', answer: 'late' },
  '16': { means: 'taken, never answered, and never a receipt', answer: 'mute', lost: true },
  '17': { means: 'the link is cut once before the text was taken, then accepted', once: true, answer: 'cutBeforeAccept' },
  '18': { means: 'delivered, and the receipt pads the id with zeros', idFormat: 'padded' },
  '19': { means: 'delivered, and the receipt has no TLVs', form: 'text' },
  '20': { means: 'delivered, and the receipt is nothing but TLVs', form: 'tlv' },
  '21': { means: 'deleted by the carrier', final: 'DELETED' },
  '22': { means: 'delivered, receiptLateMs later', later: 'receiptLateMs' },
  '23': { means: 'delivered; a receipt ENROUTE arrives after the final one', enroute: true, enrouteLast: true },
  '24': { means: 'delivered, and the receipt comes by data_sm', by: 'data_sm' },
};
const REMEMBERED_MS = 60_000;
const REMEMBERED_NUMBERS = 10_000;

class Verdicts {
  constructor() {
    this.forget();
  }

  forget() {
    this.met = new Map(); // of verdicts that strike once: recipient → when it was first accepted, 0 if not yet
  }

  /** The verdict on a text to these digits; undefined: an ordinary one. A verdict that strikes once has then struck. */
  on(destination, now) {
    const verdict = VERDICTS[destination.slice(-2)];
    if (!verdict?.once) return verdict;
    const accepted = this.met.get(destination);
    if (accepted === undefined || (accepted && now - accepted > REMEMBERED_MS)) {
      this.met.delete(destination);
      this.met.set(destination, 0);
      if (this.met.size > REMEMBERED_NUMBERS) this.met.delete(this.met.keys().next().value);
      return verdict;
    }
    if (!accepted) this.met.set(destination, now);
    return undefined;
  }
}

module.exports = { VERDICTS, Verdicts };
