'use strict';
// Puts the twin together.

const fs = require('fs');
const { dice } = require('./chance');
const { Control } = require('./control');
const { Exchange } = require('./exchange');
const { HttpFace } = require('./http-face');
const { Inbox } = require('./inbox');
const { openJournal } = require('./journal');
const { Modes } = require('./modes');
const { Receipts } = require('./receipts');
const { Rules } = require('./rules');
const { SmppFace } = require('./smpp-face');
const { SmppReceipts } = require('./smpp-receipts');
const { Verdicts } = require('./verdicts');
const { Webhook } = require('./webhook');
const { createWeb } = require('./web');

const COUNTED = [
  'submits', 'accepted', 'refused', 'unanswered', 'cut', 'waiting', 'peakPerSecond', 'binds', 'bindsRefused', 'enquireLinks', 'queries',
  'receipts', 'receiptsAcknowledged', 'receiptsRefused', 'receiptsGivenUp', 'firstAt', 'lastAt',
];

/** @returns its `server` for SMPP and its `web` server, neither listening yet, and its `journal` */
function createTwin(settings, changes) {
  const modes = new Modes(changes);
  const mode = modes.now;
  const count = Object.fromEntries(COUNTED.map(name => [name, 0]));
  const links = new Set(); // the binds that stand
  const roll = dice(settings.seed);
  const journal = openJournal(settings);
  const inbox = new Inbox(mode, Boolean(settings.log));
  const rules = new Rules(mode);
  const verdicts = new Verdicts();
  const smppReceipts = new SmppReceipts(count, links);
  const webhook = new Webhook(count, settings);
  const receipts = new Receipts(count, journal, {
    smpp: (...receipt) => smppReceipts.send(...receipt),
    http: (...receipt) => webhook.send(...receipt),
  });
  const exchange = new Exchange({ mode, count, inbox, journal, receipts, verdicts, rules, roll });
  const smppFace = new SmppFace({ settings, modes, count, links, inbox, receipts: smppReceipts, exchange, roll });
  const httpFace = new HttpFace({ settings, mode, exchange, inbox });
  const memories = [receipts, smppReceipts, webhook, exchange, verdicts, rules, httpFace];
  const control = new Control({ modes, count, links, inbox, rules, smppReceipts, memories });
  const pem = file => file && fs.readFileSync(file);
  return { journal, server: smppFace.createServer({ key: pem(settings.tlsKey), cert: pem(settings.tlsCert) }), web: createWeb(control, httpFace) };
}

module.exports = { createTwin };
