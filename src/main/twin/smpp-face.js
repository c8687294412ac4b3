'use strict';
// The SMPP 3.4 side: binds, submits, questions, and links that break.

const smpp = require('smpp');
const { happens } = require('./chance');
const { WIRE_STATES } = require('./smpp-receipts');

const OTHER_REQUESTS = ['data_sm', 'submit_multi', 'cancel_sm', 'replace_sm', 'broadcast_sm', 'unknown'];

// Tests look at the octets on the wire: keep these fields as they came instead of decoded
for (const field of ['short_message', 'validity_period', 'schedule_delivery_time']) {
  delete smpp.commands.submit_sm.params[field].filter;
}
delete smpp.commands.query_sm_resp.params.final_date.filter;
delete smpp.tlvs.message_payload.filter;

/** YYMMDDhhmmss of UTC, with its tenths and offset (SMPP 3.4 section 7.1.1). */
const timestamp = time => `${new Date(time).toISOString().replace(/[-T:]/g, '').slice(2, 14)}000+`;

const submissionOf = (systemId, pdu) => ({
  face: 'smpp', systemId,
  source: pdu.source_addr, sourceTon: pdu.source_addr_ton, sourceNpi: pdu.source_addr_npi,
  destination: pdu.destination_addr, destTon: pdu.dest_addr_ton, destNpi: pdu.dest_addr_npi,
  dataCoding: pdu.data_coding, esmClass: pdu.esm_class, registered: pdu.registered_delivery,
  priority: pdu.priority_flag, protocolId: pdu.protocol_id, serviceType: pdu.service_type, validityPeriod: pdu.validity_period,
  reference: pdu.user_message_reference === undefined ? undefined : String(pdu.user_message_reference),
  octets: pdu.short_message.length ? pdu.short_message : pdu.message_payload ?? pdu.short_message,
});

class SmppFace {
  /** @param parts `settings, modes, count, links, inbox, receipts` (of SMPP)`, exchange, roll` */
  constructor(parts) {
    Object.assign(this, parts);
    this.mode = this.modes.now;
    this.bindsRefusedUntil = 0;
    this.changed(this.mode);
    this.modes.onChange(change => this.changed(change));
  }

  changed(change) {
    if ('refuseBindsMs' in change) this.bindsRefusedUntil = Date.now() + change.refuseBindsMs;
    if ('bounceEveryMs' in change) {
      clearInterval(this.bouncing);
      if (change.bounceEveryMs) this.bouncing = setInterval(() => this.links.forEach(link => link.destroy()), change.bounceEveryMs);
    }
  }

  bindStatus(session, pdu) {
    if (this.links.has(session)) return smpp.ESME_RALYBND;
    if (this.settings.password && pdu.password !== this.settings.password) return smpp.ESME_RINVPASWD;
    if (Date.now() < this.bindsRefusedUntil || happens(this.roll, this.mode.refuseBind)) return smpp.ESME_RBINDFAIL;
    return 0;
  }

  bind(session, pdu) {
    const status = this.bindStatus(session, pdu);
    if (status) {
      this.count.bindsRefused++;
      session.send(pdu.response({ command_status: status }));
      return;
    }
    this.count.binds++;
    session.systemId = pdu.system_id;
    session.receives = pdu.command !== 'bind_transmitter';
    session.type = pdu.command.slice('bind_'.length);
    session.submits = pdu.command !== 'bind_receiver';
    session.send(pdu.response({ system_id: 'yamabiko-twin' }));
    this.links.add(session);
    this.receipts.flush();
  }

  submit(session, pdu) {
    if (!this.links.has(session) || !session.submits) {
      session.send(pdu.response({ command_status: smpp.ESME_RINVBNDSTS }));
      return;
    }
    this.exchange.take(submissionOf(session.systemId, pdu), {
      accept: text => session.send(pdu.response({ message_id: text.id })),
      refuse: status => session.send(pdu.response({ command_status: status })),
      cut: () => session.destroy(),
    });
  }

  query(session, pdu) {
    this.count.queries++;
    if (this.mode.deaf || this.mode.mute === 1) return;
    const text = this.inbox.find(pdu.message_id);
    session.send(text && text.source === pdu.source_addr && !this.mode.queryStatus
      ? pdu.response({ message_id: text.id, final_date: text.doneAt ? timestamp(text.doneAt) : '', message_state: WIRE_STATES[this.mode.queryState || text.state], error_code: 0 })
      : pdu.response({ command_status: this.mode.queryStatus || smpp.ESME_RQUERYFAIL }));
  }

  enquire(session, pdu) {
    this.count.enquireLinks++;
    if (!this.mode.deaf && !happens(this.roll, this.mode.enquireMute)) session.send(pdu.response());
  }

  serve(session) {
    session.socket.setNoDelay(true);
    for (const type of ['bind_transceiver', 'bind_transmitter', 'bind_receiver']) session.on(type, pdu => this.bind(session, pdu));
    session.on('submit_sm', pdu => this.submit(session, pdu));
    session.on('query_sm', pdu => this.query(session, pdu));
    session.on('enquire_link', pdu => this.enquire(session, pdu));
    session.on('unbind', pdu => {
      this.links.delete(session);
      session.send(pdu.response());
      session.close();
    });
    for (const other of OTHER_REQUESTS) {
      session.on(other, pdu => pdu.isResponse() || session.send(pdu.response({ command_status: smpp.ESME_RINVCMDID })));
    }
    session.on('error', () => session.destroy()); // a peer that dies is part of the game
    session.on('close', () => {
      this.links.delete(session);
      this.receipts.lost(session);
    });
  }

  createServer(tls) {
    return smpp.createServer(tls, session => this.serve(session));
  }
}

module.exports = { SmppFace };
