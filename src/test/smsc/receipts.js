'use strict';
// Reports on texts (SMPP 3.4 appendix B, and the TLVs of section 5.3.2), repeated until the other side has acknowledged them.

const WIRE_VALUES = { ENROUTE: 1, DELIVRD: 2, EXPIRED: 3, DELETED: 4, UNDELIV: 5, ACCEPTD: 6, UNKNOWN: 7, REJECTD: 8 };
const SMSC_DELIVERY_RECEIPT = 0x04;
const REPEAT_AFTER_MS = 300;

const FORMS = {
  decimal: id => id,
  hex: id => BigInt(id).toString(16).toUpperCase(),
  padded: id => id.padStart(20, '0'),
};

function minute(date) {
  return date.toISOString().replace(/[-T:]/g, '').slice(2, 12);
}

class Receipts {
  constructor(mode, count, links) {
    Object.assign(this, { mode, count, links });
    this.waiting = []; // no bind stood when they were due
    this.turn = 0;
    this.forgotten = 0; // how often all were forgotten; a receipt of an earlier time is dropped
  }

  /** Reports on an accepted text as the mode says. */
  report(id, pdu) {
    if (this.mode.receipt === 'none' || !(pdu.registered_delivery & 3)) return;
    const receipt = this.compose(FORMS[this.mode.idFormat](id), pdu);
    for (let copy = 0; copy < this.mode.receiptCopies; copy++) {
      this.mode.receiptDelayMs ? setTimeout(() => this.deliver(receipt), this.mode.receiptDelayMs) : this.deliver(receipt);
    }
  }

  compose(id, pdu) {
    const { receipt: state, receiptForm: form, receiptError: error } = this.mode;
    const now = minute(new Date());
    const text = `id:${id} sub:001 dlvrd:001 submit date:${now} done date:${now} stat:${state} err:${error} text:`;
    return {
      epoch: this.forgotten,
      source_addr_ton: pdu.dest_addr_ton, source_addr_npi: pdu.dest_addr_npi, source_addr: pdu.destination_addr,
      dest_addr_ton: pdu.source_addr_ton, dest_addr_npi: pdu.source_addr_npi, destination_addr: pdu.source_addr,
      esm_class: SMSC_DELIVERY_RECEIPT, data_coding: 0,
      short_message: Buffer.from(form === 'tlv' ? '' : text, 'latin1'),
      ...(form === 'text' ? {} : { receipted_message_id: id, message_state: WIRE_VALUES[state] }),
    };
  }

  /** Sends by one of the binds in turn; keeps it if none stands, repeats it if it is refused. */
  deliver({ epoch = this.forgotten, ...fields }, answered = () => {}) {
    if (epoch !== this.forgotten) return;
    const receipt = { epoch, ...fields };
    const receivers = [...this.links].filter(link => link.receives);
    if (!receivers.length) {
      this.waiting.push(receipt);
      return;
    }
    const link = receivers[this.turn++ % receivers.length];
    link.unacknowledged ??= new Set();
    link.unacknowledged.add(receipt);
    this.count.receipts++;
    link.deliver_sm({ ...fields }, response => {
      link.unacknowledged.delete(receipt);
      answered(response.command_status);
      if (response.command_status) {
        this.count.receiptsRefused++;
        setTimeout(() => this.deliver(receipt), REPEAT_AFTER_MS);
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
    this.forgotten++;
    this.waiting = [];
  }

  flush() {
    this.waiting.splice(0).forEach(receipt => this.deliver(receipt));
  }
}

module.exports = { Receipts };
