'use strict';
// What stands on the command line (--max-per-second 30) or in the environment (TWIN_MAX_PER_SECOND=30): settings and modes.

const { MODES } = require('./modes');

const port = { takes: 'a port from 0 to 65535', read: value => (/^\d{1,5}$/.test(value) && value < 65536 ? Number(value) : undefined) };
const text = { takes: 'a value', read: value => (value === '' ? undefined : value) };
const url = { takes: 'an http or https URL', read: value => (/^https?:\/\/[^\s]+$/.test(value) ? value : undefined) };

const SETTINGS = {
  host: { otherwise: '127.0.0.1', means: 'the address to listen on', ...text },
  port: { otherwise: 2775, means: 'SMPP; 0: any free one', ...port },
  controlPort: { otherwise: 2776, means: 'HTTP: control, and the aggregator below /http; 0: any free one', ...port },
  password: { otherwise: '', means: 'of binds; without it any will do', ...text },
  tlsKey: { otherwise: '', means: 'PEM file; with --tls-cert SMPP is over TLS', ...text },
  tlsCert: { otherwise: '', means: 'PEM file', ...text },
  httpKey: { otherwise: '', means: 'of the aggregator, as Authorization: Bearer KEY; without it anybody may send', ...text },
  webhook: { otherwise: '', means: 'where receipts of texts taken by HTTP go, unless a request names its own', ...url },
  webhookSecret: { otherwise: '', means: 'signs them by HMAC-SHA256', ...text },
  webhookHeader: {
    otherwise: 'X-Signature', means: 'in which header', takes: 'the name of a header', read: value => (/^[\w-]+$/.test(value) ? value : undefined),
  },
  log: { otherwise: '', means: 'file; gets a JSON line for each text taken and each receipt', ...text },
  logFlush: {
    otherwise: 'line', means: 'line: before the answer; batch: every 10 ms', takes: 'line or batch',
    read: value => (['line', 'batch'].includes(value) ? value : undefined),
  },
  seed: {
    otherwise: Date.now() % 2 ** 32, means: 'the same seed, the same chances', takes: 'a whole number',
    read: value => (/^\d{1,10}$/.test(value) ? Number(value) : undefined),
  },
};
const ON_HERE = { verdicts: true }; // unlike MODES: a twin started by hand is there to be tried

const flag = name => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
const variable = name => `TWIN_${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`;
const isSwitch = name => /^on(,| or) off/.test(MODES[name]?.takes);

const NAMES = [...Object.keys(SETTINGS), ...Object.keys(MODES)];
const BY_FLAG = new Map(NAMES.map(name => [flag(name), name]));
const BY_VARIABLE = new Map(NAMES.map(name => [variable(name), name]));

function read(name, value, spelt) {
  const option = SETTINGS[name] ?? MODES[name];
  const result = value === undefined ? undefined : option.read(value);
  if (result === undefined) throw new Error(`${spelt} ${value === undefined ? 'has no value' : `is '${value}'`}, but takes ${option.takes}`);
  return result;
}

function fromEnvironment(environment) {
  const given = {};
  for (const [key, value] of Object.entries(environment)) {
    if (!key.startsWith('TWIN_')) continue;
    const name = BY_VARIABLE.get(key);
    if (!name) throw new Error(`no such variable: ${key}; known are ${[...BY_VARIABLE.keys()].join(', ')}`);
    given[name] = read(name, value, key);
  }
  return given;
}

function fromCommandLine(words) {
  const given = {};
  for (let at = 0; at < words.length; at++) {
    const name = BY_FLAG.get(words[at]);
    if (!name) throw new Error(`no such option: ${words[at]}; known are --help, ${[...BY_FLAG.keys()].join(', ')}`);
    const next = words[at + 1];
    const bare = isSwitch(name) && (next === undefined || next.startsWith('--'));
    given[name] = read(name, bare ? 'on' : next, words[at]);
    if (!bare) at++;
  }
  return given;
}

/** @returns `settings`, and the `modes` that were asked for; throws an error that names what is wrong and what is known */
function parse(words, environment) {
  const given = { ...ON_HERE, ...fromEnvironment(environment), ...fromCommandLine(words) };
  const settings = Object.fromEntries(Object.entries(SETTINGS).map(([name, { otherwise }]) => [name, given[name] ?? otherwise]));
  if (Boolean(settings.tlsKey) !== Boolean(settings.tlsCert)) throw new Error('--tls-key and --tls-cert go together');
  return { settings, modes: Object.fromEntries(Object.entries(given).filter(([name]) => name in MODES)) };
}

function help() {
  const line = (name, { means, otherwise, takes }) => {
    const usual = takes.startsWith('on, off') ? 'on, off or 0 to 1' : name in ON_HERE ? 'on' : { false: 'off' }[otherwise] ?? otherwise;
    return `  ${flag(name).padEnd(26)}${means}${usual === '' || name === 'seed' ? '' : ` (${usual})`}`;
  };
  const lines = options => Object.entries(options).map(([name, option]) => line(name, option)).join('\n');
  return `./yamabiko twin [options]    a carrier to try with: takes texts by SMPP and HTTP, reports on them, misbehaves when told to

${lines(SETTINGS)}

How it behaves; also at run time, for example: curl -X POST localhost:2776/mode -d '{"maxPerSecond": 30, "mute": 0.01}'

${lines(MODES)}

Each option is also a variable: --max-per-second is TWIN_MAX_PER_SECOND. What each does: src/main/twin/README.md
`;
}

module.exports = { help, parse };
