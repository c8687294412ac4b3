'use strict';
// How tests look into the SMSC and tell it to misbehave, over HTTP and JSON:
//
//   GET    /submits        every accepted submit, oldest first; ?from=N leaves out the first N
//   DELETE /submits        forgets them and their receipts, and sets the counters to 0
//   GET    /count          counters; `links` is how many binds stand
//   GET    /text/<digits>  what this handset shows, long texts put together
//   POST   /mode           changes some of:
//       status, times, after    once `after` more submits are through, `times` are refused with command_status `status`
//       maxPerSecond            more than that are refused with ESME_RTHROTTLED; 0: no limit
//       delayMs                 answers to submits come so much later
//       mute                    submits are taken but not answered
//       deaf                    nothing is taken or answered, not even enquire_link
//       closeAfterAccept        the next N submits are taken, and the link is cut instead of an answer
//       receipt                 DELIVRD, UNDELIV, EXPIRED, … or none
//       receiptForm             both, tlv or text
//       receiptDelayMs, receiptCopies, receiptError, receiptBeforeResponse
//       idFormat                the id in receipts: decimal (as in the response), hex or padded
//       keep                    all, or brief: only time, id and destination of each submit
//   DELETE /mode           behaves well again
//   POST   /deliver        sends one deliver_sm of your own (fields as in SMPP; short_message as text or {"hex": …});
//                          answers { "command_status": N } with what the other side said
//   POST   /disconnect     cuts every link;  POST /unbind  sends unbind on every link

const http = require('http');

function body(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('error', reject);
    request.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString() || '{}'));
      } catch (error) {
        reject(error);
      }
    });
  });
}

function octets(message) {
  return message && message.hex !== undefined ? Buffer.from(message.hex, 'hex') : Buffer.from(message ?? '', 'latin1');
}

function control({ mode, count, links, inbox, receipts }) {
  const goodBehaviour = { ...mode };
  const routes = {
    'GET /count': () => ({ ...count, links: links.size }),
    'GET /submits': url => inbox.submits.slice(Number(url.searchParams.get('from') ?? 0)),
    'DELETE /submits': () => {
      inbox.clear();
      receipts.forget();
      for (const key of Object.keys(count)) count[key] = 0;
    },
    'GET /mode': () => mode,
    'POST /mode': (url, change) => {
      const unknown = Object.keys(change).filter(key => !(key in mode));
      if (unknown.length) throw new Error(`no such mode: ${unknown}`);
      if ('status' in change && !('times' in change)) change.times = 1;
      return Object.assign(mode, change);
    },
    'DELETE /mode': () => Object.assign(mode, goodBehaviour),
    'POST /deliver': (url, fields) => new Promise(resolve => receipts.deliver(
      { ...fields, short_message: octets(fields.short_message) }, status => resolve({ command_status: status }))),
    'POST /disconnect': () => links.forEach(link => link.destroy()),
    'POST /unbind': () => links.forEach(link => link.unbind()),
  };

  async function respond(request) {
    const url = new URL(request.url, 'http://smsc');
    if (url.pathname.startsWith('/text/')) return inbox.textsTo(url.pathname.slice('/text/'.length));
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) throw new Error('no such path');
    return route(url, request.method === 'POST' ? await body(request) : undefined);
  }

  return http.createServer((request, response) => {
    respond(request).then(answer => [200, answer ?? {}], error => [400, { error: error.message }]).then(([status, answer]) => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(answer));
    });
  });
}

module.exports = { control };
