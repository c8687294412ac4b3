'use strict';
// What was taken and reported on, one JSON line each, in a file that outlives the twin. For proofs: who was answered can be found here.

const crypto = require('crypto');
const fs = require('fs');
const { segmentOf } = require('./user-data');

const BATCH_MS = 10;

const NO_JOURNAL = { submit() {}, receipt() {}, flush() {} };

class Journal {
  /** @param batched whether lines may wait up to 10 ms; else each is with the operating system before its submit is answered */
  constructor(file, batched) {
    this.descriptor = fs.openSync(file, 'a');
    this.batched = batched;
    this.lines = '';
    this.timer = undefined;
  }

  submit(text, parts) {
    const segment = segmentOf(parts.udh);
    this.write({
      type: 'submit', time: text.time, id: text.id, face: text.face, reference: text.reference, source: text.source,
      destination: text.destination, segment, sha256: crypto.createHash('sha256').update(parts.message).digest('hex'),
    });
  }

  receipt(text, { state }) {
    this.write({ type: 'receipt', time: Date.now(), id: text.id, face: text.face, reference: text.reference, destination: text.destination, state });
  }

  write(entry) {
    this.lines += `${JSON.stringify(entry)}\n`;
    if (this.batched) this.timer ??= setTimeout(() => this.flush(), BATCH_MS);
    else this.flush();
  }

  /** Ends the twin if the file cannot be written: a proof with gaps proves nothing. */
  flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    let rest = Buffer.from(this.lines);
    this.lines = '';
    while (rest.length) rest = rest.subarray(fs.writeSync(this.descriptor, rest));
  }
}

const openJournal = ({ log, logFlush }) => (log ? new Journal(log, logFlush === 'batch') : NO_JOURNAL);

module.exports = { openJournal };
