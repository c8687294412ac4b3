#!/usr/bin/env node
'use strict';
// An SMSC for tests and rehearsals. It takes texts by SMPP 3.4, reports on them, remembers them, and misbehaves when told to
// (control.js says how). An open SMPP port means ready; SIGTERM ends it.

const fs = require('fs');
const smpp = require('smpp');
const { control } = require('./control');
const { Inbox } = require('./inbox');
const { Receipts } = require('./receipts');

// Tests look at the octets on the wire: keep these fields as they came instead of decoded
for (const field of ['short_message', 'validity_period', 'schedule_delivery_time']) {
  delete smpp.commands.submit_sm.params[field].filter;
}

/** `--name value` on the command line, else the environment's SMSC_NAME, else the default. */
function setting(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at >= 0 ? process.argv[at + 1] : process.env[`SMSC_${name.toUpperCase().replace(/-/g, '_')}`] ?? otherwise;
}

const settings = {
  host: setting('host', '127.0.0.1'),
  port: Number(setting('port', 2775)),
  controlPort: Number(setting('control-port', 2776)),
  password: setting('password', ''), // empty: any will do
  key: setting('tls-key', ''), // PEM files; without them the link is plain TCP
  cert: setting('tls-cert', ''),
};

/** What POST /mode changes. Each is explained in control.js. */
const mode = {
  status: 0, times: 0, after: 0, maxPerSecond: 0, delayMs: 0, mute: false, deaf: false, closeAfterAccept: 0,
  receipt: 'DELIVRD', receiptForm: 'both', receiptDelayMs: 0, receiptCopies: 1, receiptError: '000',
  receiptBeforeResponse: false, idFormat: 'decimal', keep: 'all',
};
const count = {
  submits: 0, accepted: 0, refused: 0, binds: 0, bindsRefused: 0, enquireLinks: 0, receipts: 0, receiptsAcknowledged: 0,
  receiptsRefused: 0, firstAt: 0, lastAt: 0,
};
const links = new Set(); // the binds that stand
const inbox = new Inbox(mode);
const receipts = new Receipts(mode, count, links);
const second = { startedAt: 0, submits: 0 };

function bind(session, pdu) {
  const type = pdu.command.replace('bind_', '');
  if (settings.password && pdu.password !== settings.password) {
    count.bindsRefused++;
    session.send(pdu.response({ command_status: smpp.ESME_RINVPASWD }));
    return;
  }
  count.binds++;
  session.systemId = pdu.system_id;
  session.receives = type !== 'transmitter';
  session.send(pdu.response({ system_id: 'yamabiko-smsc' }));
  links.add(session);
  receipts.flush();
}

/** The command_status a submit gets: by order of POST /mode, by rate, else 0. */
function statusOf(now) {
  if (mode.after > 0) {
    mode.after--;
  } else if (mode.times > 0) {
    mode.times--;
    return mode.status;
  }
  if (now - second.startedAt >= 1000) {
    second.startedAt = now;
    second.submits = 0;
  }
  second.submits++;
  return mode.maxPerSecond && second.submits > mode.maxPerSecond ? smpp.ESME_RTHROTTLED : 0;
}

function submit(session, pdu) {
  const now = Date.now();
  count.submits++;
  count.firstAt ||= now;
  count.lastAt = now;
  if (mode.deaf) return;
  const status = statusOf(now);
  if (status) {
    count.refused++;
    session.send(pdu.response({ command_status: status }));
    return;
  }
  count.accepted++;
  const id = inbox.add(now, session.systemId, pdu);
  if (mode.receiptBeforeResponse) receipts.report(id, pdu);
  answer(session, pdu, id);
  if (!mode.receiptBeforeResponse) receipts.report(id, pdu);
}

function answer(session, pdu, id) {
  if (mode.closeAfterAccept > 0) {
    mode.closeAfterAccept--;
    session.destroy();
  } else if (!mode.mute) {
    const send = () => session.send(pdu.response({ message_id: id }));
    mode.delayMs ? setTimeout(send, mode.delayMs) : send();
  }
}

function serve(session) {
  session.socket.setNoDelay(true);
  for (const type of ['bind_transceiver', 'bind_transmitter', 'bind_receiver']) {
    session.on(type, pdu => bind(session, pdu));
  }
  session.on('submit_sm', pdu => submit(session, pdu));
  session.on('enquire_link', pdu => {
    count.enquireLinks++;
    if (!mode.deaf) session.send(pdu.response());
  });
  session.on('unbind', pdu => {
    links.delete(session);
    session.send(pdu.response());
    session.close();
  });
  session.on('error', () => session.destroy()); // a peer that dies is part of the game
  session.on('close', () => {
    links.delete(session);
    receipts.lost(session);
  });
}

const pem = file => file && fs.readFileSync(file);
const server = smpp.createServer({ key: pem(settings.key), cert: pem(settings.cert) }, serve);
const web = control({ mode, count, links, inbox, receipts });
web.listen(settings.controlPort, settings.host, () => {
  server.listen(settings.port, settings.host, () => {
    console.log(`smsc: SMPP on ${server.address().port}, control on ${web.address().port}`);
  });
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
