'use strict';
// How testers and tests look into the twin and tell it to misbehave, over HTTP and JSON. The README has the list in words.

const { VERDICTS } = require('./verdicts');

function octets(message) {
  return message && message.hex !== undefined ? Buffer.from(message.hex, 'hex') : Buffer.from(message ?? '', 'latin1');
}

function object(body) {
  const read = JSON.parse(body || '{}');
  if (read === null || typeof read !== 'object' || Array.isArray(read)) throw new Error('the body must be a JSON object');
  return read;
}

function wholeNumber(name, value) {
  if (!/^\d{1,15}$/.test(value)) throw new Error(`${name} is ${JSON.stringify(value)}, but takes a whole number from 0`);
  return Number(value);
}

class Control {
  /** @param parts `modes, count, links, inbox, rules, smppReceipts`, and `memories`: all that DELETE /submits makes forget */
  constructor(parts) {
    Object.assign(this, parts);
    this.routes = {
      'GET /count': () => ({ ...this.count, links: this.links.size }),
      'GET /submits': url => this.inbox.submits(wholeNumber('from', url.searchParams.get('from') ?? '0')),
      'DELETE /submits': () => this.forget(),
      'GET /bill': () => this.rules.total(),
      'GET /mode': () => this.modes.now,
      'POST /mode': (url, body) => this.modes.change(object(body)),
      'DELETE /mode': () => this.modes.reset(),
      'GET /verdicts': () => Object.fromEntries(Object.entries(VERDICTS).map(([digits, verdict]) => [digits, verdict.means])),
      'POST /deliver': (url, body) => this.deliver(object(body)),
      'GET /links': () => [...this.links].map(link => link.type),
      'POST /disconnect': url => this.disconnect(url.searchParams.get('type')),
      'POST /unbind': () => this.links.forEach(link => link.unbind()),
    };
  }

  forget() {
    this.inbox.clear();
    this.memories.forEach(memory => memory.forget());
    for (const key of Object.keys(this.count)) this.count[key] = 0;
  }

  /** @param type transceiver, transmitter or receiver; null: every link */
  disconnect(type) {
    this.links.forEach(link => (type === null || link.type === type) && link.destroy());
  }

  deliver(fields) {
    return new Promise(resolve => {
      const pdu = { ...fields, by: 'deliver_sm', short_message: octets(fields.short_message) };
      this.smppReceipts.deliver(pdu, status => resolve({ command_status: status }));
    });
  }

  async respond(request, response, url, readBody) {
    const answer = await this.answer(request, url, readBody);
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer ?? {}));
  }

  async answer(request, url, readBody) {
    const path = `${request.method} ${url.pathname}`;
    if (path.startsWith('GET /text/')) return this.inbox.textsTo(url.pathname.slice('/text/'.length));
    const route = this.routes[path];
    if (!route) {
      const known = [...Object.keys(this.routes), 'GET /text/{digits}'].join(', ');
      throw Object.assign(new Error(`no such path: ${path}; known are ${known}, and /http/… of the aggregator`), { status: 404 });
    }
    return route(url, request.method === 'POST' ? await readBody(request) : undefined);
  }
}

module.exports = { Control };
