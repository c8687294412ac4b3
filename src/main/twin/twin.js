#!/usr/bin/env node
'use strict';
// Starts the carrier's twin. The line it prints means ready; SIGTERM ends it.

const { help, parse } = require('./options');

function fail(error) {
  console.error(`twin: ${error.message}`);
  process.exit(1);
}

function start({ settings, modes }) {
  const { createTwin } = require('./parts'); // not before the options are read: help needs no npm package
  const { journal, server, web } = createTwin(settings, modes);
  for (const listener of [server, web]) listener.on('error', fail);
  web.listen(settings.controlPort, settings.host, () => {
    server.listen(settings.port, settings.host, () => {
      console.log(`twin: SMPP on ${settings.host}:${server.address().port}, control and HTTP on ${settings.host}:${web.address().port}`);
    });
  });
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      journal.flush();
      process.exit(0);
    });
  }
}

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(help());
} else {
  try {
    start(parse(words, process.env));
  } catch (error) {
    fail(error);
  }
}
