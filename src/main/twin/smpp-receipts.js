'use strict';
// Receipts by SMPP (SMPP 3.4 appendix B, and the TLVs of section 5.3.2), repeated until the other side has acknowledged them.

const { ID_FORMATS } = require('./inbox');

const WIRE_STATES = { ENROUTE: 1, DELIVRD: 2, EXPIRED: 3, DELETED: 4, UNDELIV: 5, ACCEPTD: 6, UNKNOWN: 7, REJECTD: 8 };
const REPEAT_AFTER_MS = 300;

/** YYMMDDhhmm, in UTC. */
function minute(time) {
  return new Date(time).toISOString().replace(/[-T:]/g, '').slice(2, 12);
}

function compose(text, submission, { state, error, form, by, idFormat, esmClass }) {
  const id = ID_FORMATS[idFormat](text.number);
  const delivered = state === 'DELIVRD' ? '001' : '000';
  const words = `id:${id} sub:001 dlvrd:${delivered} submit date:${minute(text.time)} done date:${minute(Date.now())} stat:${state} err:${error} text:`;
  const message = Buffer.from(form === 'tlv' ? '' : words, 'latin1');
  return {
    by,
    source_addr_ton: submission.destTon, source_addr_npi: submission.destNpi, source_addr: text.destination,
    dest_addr_ton: submission.sourceTon, dest_addr_npi: submission.sourceNpi, destination_addr: text.source,
    esm_class: esmClass, data_coding: 0,
    ...(by === 'deliver_sm' ? { short_message: message } : message.length ? { message_payload: message } : {}),
    ...(form === 'text' ? {} : { receipted_message_id: id, message_state: WIRE_STATES[state] }),
  };
}

class SmppReceipts {
  constructor(count, links) {
    Object.assign(this, { count, links });
    this.waiting = []; // no bind stood when they were due
    this.turn = 0;
    this.epoch = 0; // counts how often all were forgotten; a receipt of an earlier time is dropped
  }

  send(text, submission, receipt) {
    this.deliver(compose(text, submission, receipt));
  }

  /** Sends by one of the binds in turn; keeps it if none stands, repeats it if it is refused. */
  deliver({ epoch = this.epoch, by = 'deliver_sm', ...fields }, answered = () => {}) {
    if (epoch !== this.epoch) return;
    const receipt = { epoch, by, ...fields };
    const receivers = [...this.links].filter(link => link.receives);
    if (!receivers.length) {
      this.waiting.push(receipt);
      return;
    }
    const link = receivers[this.turn++ % receivers.length];
    link.unacknowledged ??= new Set();
    link.unacknowledged.add(receipt);
    this.count.receipts++;
    link[by]({ ...fields }, response => {
      link.unacknowledged.delete(receipt);
      answered(response.command_status);
      if (response.command_status) {
        this.count.receiptsRefused++;
        setTimeout(() => this.deliver(receipt), REPEAT_AFTER_MS).unref();
      } else {
        this.count.receiptsAcknowledged++;
      }
    });
  }

  /** A link is gone: what it had not acknowledged goes out again. */
  lost(link) {
    const again = [...(link.unacknowledged ?? [])];
    link.unacknowledged = new Set();
    again.forEach(receipt => this.deliver(receipt));
  }

  forget() {
    this.epoch++;
    this.waiting = [];
  }

  flush() {
    this.waiting.splice(0).forEach(receipt => this.deliver(receipt));
  }
}

module.exports = { SmppReceipts, WIRE_STATES };
