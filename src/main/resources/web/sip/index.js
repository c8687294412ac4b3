// The page of the telephone: form and keys in, states and sound out.
import './sip.css';
import { dial } from './phone.js';

const form = document.querySelector('#sip');
const part = (name) => form.querySelector(`[data-${name}]`);
const audio = document.querySelector('.sip-page audio');
const keypad = form.querySelector('.keypad');
const EVERY = 200; // ms

let call = null;
let began = 0;

function state(name, why, cause) {
  form.dataset.state = name;
  for (const words of form.querySelectorAll('[data-in]')) words.hidden = words.dataset.in !== name;
  for (const words of form.querySelectorAll('[data-why]')) words.hidden = words.dataset.why !== why;
  part('cause').textContent = cause ?? '';
  const busy = name === 'connecting' || name === 'calling' || name === 'talking';
  part('dial').disabled = busy;
  part('hang-up').disabled = !busy;
  keypad.disabled = name !== 'talking';
  if (name === 'talking') began = Date.now();
  if (name === 'ended') {
    call = null;
    part('level').value = 0;
    audio.srcObject = null;
    part('dial').focus();
  }
}

async function ticket(drafts) {
  const answer = await fetch('/lab/sip/ticket', { method: 'POST', body: new URLSearchParams(drafts ? { drafts: 'on' } : {}), redirect: 'manual' });
  if (!answer.ok) throw new Error(`no ticket: ${answer.status}`);
  return (await answer.json()).ticket;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (call) return;
  state('connecting');
  part('pressed').textContent = '';
  part('timer').textContent = '0:00';
  part('silent').hidden = true;
  part('codec').hidden = true;
  const { number, user, password, drafts, microphone } = form.elements;
  try {
    call = await dial({
      websocket: form.dataset.websocket,
      host: form.dataset.host,
      user: user.value.trim(),
      password: password.value,
      number: number.value,
      ticket: await ticket(drafts.checked),
      microphone: microphone.checked,
    }, {
      state,
      sound: (stream) => { audio.srcObject = stream; },
      silent: () => { part('silent').hidden = false; },
    });
  } catch (error) {
    state('ended', String(error).includes('no ticket') ? 'signedOut' : 'noSound');
  }
});

part('hang-up').addEventListener('click', () => call?.hangUp());
addEventListener('pagehide', () => call?.hangUp());

function press(key) {
  if (keypad.disabled || !call) return;
  call.press(key);
  part('pressed').textContent += key;
}

keypad.addEventListener('click', (event) => {
  const key = event.target.closest('[data-key]')?.dataset.key;
  if (key) press(key);
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest('input, select, textarea')) return;
  if (/^[0-9*#]$/.test(event.key)) press(event.key);
});

// How loud it is, for those who test with the sound off, and how it travels.
async function measure() {
  if (form.dataset.state !== 'talking' || !call) return;
  const seconds = Math.floor((Date.now() - began) / 1000);
  part('timer').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const statistics = await call.statistics();
  if (!statistics || form.dataset.state !== 'talking') return;
  for (const report of statistics.values()) {
    if (report.type === 'inbound-rtp' && report.kind === 'audio') {
      part('level').value = Math.min(1, 2 * (report.audioLevel ?? 0));
      const codec = statistics.get(report.codecId)?.mimeType;
      part('codec').hidden = !codec;
      part('codec-name').textContent = codec?.replace('audio/', '') ?? '';
    }
    if (report.type === 'transport') part('encrypted').hidden = report.dtlsState !== 'connected';
  }
}
setInterval(measure, EVERY);
