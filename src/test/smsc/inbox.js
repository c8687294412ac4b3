'use strict';
// What the SMSC took, in order, as it came over the wire.

const smpp = require('smpp');

const UDH_INDICATOR = 0x40; // SMPP 3.4 section 5.2.12

/** The user data header and the rest of a short message (3GPP TS 23.040 section 9.2.3.24). */
function parts(pdu) {
  const octets = pdu.short_message;
  const length = pdu.esm_class & UDH_INDICATOR ? octets[0] + 1 : 0;
  return { udh: octets.subarray(0, length), message: octets.subarray(length) };
}

function decode(dataCoding, octets) {
  return dataCoding === 8 ? smpp.encodings.UCS2.decode(octets) : smpp.encodings.ASCII.decode(octets);
}

class Inbox {
  constructor(mode) {
    this.mode = mode;
    this.nextId = Math.floor(Date.now() / 1000) * 1e6; // differs from the ids of an earlier run
    this.clear();
  }

  clear() {
    this.submits = [];
  }

  /** Returns the message id, decimal. */
  add(time, systemId, pdu) {
    const id = String(this.nextId++);
    const brief = { time, id, destination: pdu.destination_addr };
    this.submits.push(this.mode.keep === 'brief' ? brief : { ...brief, ...this.details(systemId, pdu) });
    return id;
  }

  details(systemId, pdu) {
    const { udh, message } = parts(pdu);
    return {
      systemId,
      source: pdu.source_addr, sourceTon: pdu.source_addr_ton, sourceNpi: pdu.source_addr_npi,
      destTon: pdu.dest_addr_ton, destNpi: pdu.dest_addr_npi,
      dataCoding: pdu.data_coding, esmClass: pdu.esm_class, registeredDelivery: pdu.registered_delivery,
      priority: pdu.priority_flag, protocolId: pdu.protocol_id, serviceType: pdu.service_type, validityPeriod: pdu.validity_period,
      udh: udh.toString('hex'), message: message.toString('hex'), text: decode(pdu.data_coding, message),
    };
  }

  /** The texts one handset shows: segments of a long one put together (TS 23.040 section 9.2.3.24.1), oldest first. */
  textsTo(destination) {
    const open = new Map();
    const texts = [];
    for (const submit of this.submits) {
      if (submit.destination !== destination) continue;
      const [reference, total, number] = submit.udh ? Buffer.from(submit.udh, 'hex').subarray(3) : [0, 1, 1];
      const key = `${submit.source} ${reference} ${total}`;
      if (!open.has(key)) open.set(key, []);
      const segments = open.get(key);
      segments[number - 1] = submit;
      if (segments.filter(Boolean).length === total) {
        open.delete(key);
        texts.push({ time: submit.time, source: submit.source, text: segments.map(each => each.text).join('') });
      }
    }
    return texts;
  }
}

module.exports = { Inbox };
