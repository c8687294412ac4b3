'use strict';
// The side of an HTTP aggregator: takes a whole text at once, as JSON or as a form, with the behaviours and verdicts of the SMPP side.

const crypto = require('crypto');
const { encode } = require('./user-data');

const FIELDS = { recipient: true, sender: true, body: true, id: false, receiptUrl: false }; // true: required
const LONGEST_ID = 200;
const REMEMBERED = 10_000; // texts that can be asked for by their sender's own id
const UNKNOWN = 0; // TON, SMPP 3.4 section 5.2.5
const INTERNATIONAL = 1;
const ALPHANUMERIC = 5;

/** By command_status: the HTTP status, and the word in the answer. */
const REFUSALS = {
  0x01: [422, 'text_too_long'], 0x0A: [422, 'invalid_sender'], 0x0B: [422, 'invalid_recipient'], 0x45: [422, 'not_taken'],
  0x58: [429, 'throttled'], 0x14: [503, 'queue_full'], 0x08: [500, 'system_error'],
};
const PATHS = ['POST /http/json/messages', 'GET /http/json/messages?reference=…', 'GET /http/json/messages/{id}', 'POST /http/form/send'];

const bare = number => number.replace(/[\s-]/g, '').replace(/^\+/, '');

/** E.164 without the plus, of a recipient as people write it; anything else as it came, for the twin to refuse. */
function recipientOf(number) {
  const digits = bare(number);
  return /^0\d+$/.test(digits) ? `81${digits.slice(1)}` : digits;
}

/** A sender's number as it came, for 0005… is no number of E.164; or its letters. */
function senderOf(sender) {
  const digits = bare(sender);
  if (!/^\d+$/.test(digits)) return { source: sender, sourceTon: ALPHANUMERIC, sourceNpi: 0 };
  return { source: digits, sourceTon: digits.startsWith('81') ? INTERNATIONAL : UNKNOWN, sourceNpi: 1 };
}

function checkedFields(fields) {
  const unknown = Object.keys(fields).filter(name => !Object.hasOwn(FIELDS, name));
  if (unknown.length) throw new Error(`no such field: ${unknown.join(', ')}; known are ${Object.keys(FIELDS).join(', ')}`);
  for (const [name, required] of Object.entries(FIELDS)) {
    const value = fields[name];
    if (value === undefined && !required) continue;
    if (typeof value !== 'string' || value === '') throw new Error(`${name} must be a text that is not empty`);
  }
  if ((fields.id ?? '').length > LONGEST_ID) throw new Error(`id is longer than ${LONGEST_ID} characters`);
  if (fields.receiptUrl !== undefined && !/^https?:\/\/[^\s]+$/.test(fields.receiptUrl)) throw new Error('receiptUrl must be an http or https URL');
  return fields;
}

class HttpFace {
  /** @param parts `settings, mode, exchange, inbox` */
  constructor(parts) {
    Object.assign(this, parts);
    this.forget();
  }

  forget() {
    this.byReference = new Map();
  }

  /** Answers a request whose path begins with /http/. */
  async respond(request, response, url, readBody) {
    const path = `${request.method} ${url.pathname}`;
    const send = this.style(url.pathname, response);
    if (!this.mayEnter(request)) return send(401, { error: 'unauthorized', detail: 'wants Authorization: Bearer and the key of --http-key' });
    if (request.method === 'GET' && url.pathname.startsWith('/http/json/messages')) return this.state(url, send);
    if (path !== 'POST /http/json/messages' && path !== 'POST /http/form/send') {
      return send(404, { error: 'no_such_path', detail: `known are ${PATHS.join(', ')}` });
    }
    let fields;
    try {
      fields = checkedFields(this.parse(url.pathname, await readBody(request)));
    } catch (error) {
      return send(error.status ?? 400, { error: 'invalid_request', detail: error.message });
    }
    return this.take(fields, request, send);
  }

  parse(path, body) {
    if (path.endsWith('/send')) return Object.fromEntries(new URLSearchParams(body));
    const fields = JSON.parse(body);
    if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) throw new Error('the body must be a JSON object');
    return fields;
  }

  style(path, response) {
    const asText = path.startsWith('/http/form/');
    return (status, answer, headers = {}) => {
      if (response.destroyed) return;
      const type = asText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
      response.writeHead(status, { 'Content-Type': type, ...headers });
      response.end(asText ? this.line(status, answer) : JSON.stringify(answer));
    };
  }

  line(status, answer) {
    return status < 300 ? `OK ${answer.id}\n` : `ERROR ${answer.error} ${answer.detail}\n`;
  }

  mayEnter(request) {
    const { httpKey } = this.settings;
    if (!httpKey) return true;
    const hash = text => crypto.createHash('sha256').update(text).digest();
    return crypto.timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${httpKey}`));
  }

  take(fields, request, send) {
    const known = this.mode.onceByReference && fields.id && this.byReference.get(fields.id);
    if (known) return send(202, { id: known.id, reference: known.reference, segments: known.segments });
    return this.exchange.take(this.submissionOf(fields), {
      accept: (text, segments) => {
        text.segments = segments;
        send(202, { id: text.id, reference: text.reference, segments });
      },
      refuse: status => this.refuse(status, send),
      cut: () => request.socket.destroy(),
      taken: text => this.remember(text),
    });
  }

  submissionOf({ recipient, sender, body, id, receiptUrl }) {
    return {
      face: 'http', systemId: 'http',
      ...senderOf(sender), destination: recipientOf(recipient), destTon: INTERNATIONAL, destNpi: 1,
      ...encode(body), esmClass: 0, registered: receiptUrl || this.settings.webhook ? 1 : 0,
      priority: 0, protocolId: 0, serviceType: '', validityPeriod: '', reference: id, receiptUrl,
    };
  }

  refuse(status, send) {
    const [code, error] = REFUSALS[status] ?? [500, 'refused'];
    const wait = code === 429 || code === 503 ? { 'Retry-After': '1' } : {};
    send(code, { error, detail: `command_status 0x${status.toString(16).padStart(2, '0').toUpperCase()}` }, wait);
  }

  remember(text) {
    if (text.reference === undefined) return;
    this.byReference.set(text.reference, text);
    if (this.byReference.size > REMEMBERED) this.byReference.delete(this.byReference.keys().next().value);
  }

  /** What became of a text: by our id in the path, or by the sender's own as ?reference=. */
  state(url, send) {
    const id = url.pathname.slice('/http/json/messages/'.length);
    const text = id ? this.inbox.find(id) : this.byReference.get(url.searchParams.get('reference'));
    if (text?.face !== 'http') return send(404, { error: 'no_such_text', detail: 'none was taken with this id' });
    return send(200, { id: text.id, reference: text.reference, recipient: text.destination, state: text.state });
  }
}

module.exports = { HttpFace, PATHS };
