'use strict';
// The one HTTP port: /http/… is the aggregator's face, everything else the tester's control.

const http = require('http');

const LONGEST_BODY = 1_000_000; // octets

/** The body as text; an error with an HTTP `status` when it is too long. */
function readBody(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let length = 0;
    request.on('data', chunk => {
      length += chunk.length;
      if (length <= LONGEST_BODY) chunks.push(chunk);
      else reject(Object.assign(new Error(`the body is longer than ${LONGEST_BODY} octets`), { status: 413 }));
    });
    request.on('error', reject);
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
  });
}

function createWeb(control, httpFace) {
  return http.createServer((request, response) => {
    const fail = error => {
      if (response.headersSent || response.destroyed) return;
      response.writeHead(error.status ?? 400, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify({ error: error.message }));
    };
    let url;
    try {
      url = new URL(request.url, 'http://twin');
    } catch (error) {
      fail(error);
      return;
    }
    const face = url.pathname.startsWith('/http/') ? httpFace : control;
    face.respond(request, response, url, readBody).catch(fail);
  });
}

module.exports = { createWeb };
