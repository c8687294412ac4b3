'use strict';
// Receipts by HTTP: a POST of JSON to the URL of the text or of --webhook, signed if there is a secret, repeated until taken.

const crypto = require('crypto');
const http = require('http');
const https = require('https');
const { ID_FORMATS } = require('./inbox');

const TIMEOUT_MS = 5_000;
const FIRST_REPEAT_MS = 300;
const LONGEST_REPEAT_MS = 5_000;
const ATTEMPTS = 12;

class Webhook {
  /** @param settings `webhook`, `webhookSecret`, `webhookHeader` of options.js */
  constructor(count, settings) {
    Object.assign(this, { count, settings });
    const pool = { keepAlive: true, maxSockets: 50 };
    this.clients = { 'http:': { client: http, agent: new http.Agent(pool) }, 'https:': { client: https, agent: new https.Agent(pool) } };
    this.epoch = 0;
  }

  forget() {
    this.epoch++;
  }

  send(text, submission, { state, error, idFormat }) {
    const url = submission.receiptUrl ?? this.settings.webhook;
    if (!url) return;
    const body = JSON.stringify({
      id: ID_FORMATS[idFormat](text.number), reference: text.reference, recipient: text.destination, state, error,
      time: new Date().toISOString(),
    });
    this.attempt({ url: new URL(url), body, epoch: this.epoch }, 1);
  }

  attempt(receipt, number) {
    if (receipt.epoch !== this.epoch) return;
    this.count.receipts++;
    const { client, agent } = this.clients[receipt.url.protocol];
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(receipt.body), ...this.signature(receipt.body) };
    let settled = false;
    const settle = taken => {
      if (settled) return;
      settled = true;
      if (taken) this.count.receiptsAcknowledged++;
      else this.again(receipt, number);
    };
    const request = client.request(receipt.url, { method: 'POST', agent, headers, timeout: TIMEOUT_MS }, response => {
      response.resume();
      settle(response.statusCode >= 200 && response.statusCode < 300);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => settle(false)); // counted, and tried again
    request.on('close', () => settle(false));
    request.end(receipt.body);
  }

  again(receipt, number) {
    this.count.receiptsRefused++;
    if (number >= ATTEMPTS) {
      this.count.receiptsGivenUp++;
      return;
    }
    const pause = Math.min(LONGEST_REPEAT_MS, FIRST_REPEAT_MS * 2 ** (number - 1));
    setTimeout(() => this.attempt(receipt, number + 1), pause).unref();
  }

  signature(body) {
    const { webhookSecret, webhookHeader } = this.settings;
    if (!webhookSecret) return {};
    return { [webhookHeader]: `sha256=${crypto.createHmac('sha256', webhookSecret).update(body).digest('hex')}` };
  }
}

module.exports = { Webhook };
