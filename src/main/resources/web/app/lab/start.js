// The telephone of the lab: dials, presses, hangs up, and shows what happens. The service decides everything; this shows it.
import { Speaker } from './speaker.js';
import { useReasons } from './reasons.js';
import { tone } from './tones.js';

const LOOK_AGAIN = 400;
/** A text may come some time after the call has ended. */
const WAIT_FOR_TEXTS = 60;

const lab = document.querySelector('[data-lab]');
if (lab) start(lab);

function start(lab) {
  const find = (name) => lab.querySelector(`[data-${name}]`);
  const form = find('dial');
  const speaker = new Speaker();
  const scenario = document.querySelector('[data-scenario]');
  let call = null;
  useReasons(form);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dial().catch(lost);
  });
  find('hang-up').addEventListener('click', hangUp);
  find('sound').addEventListener('change', (event) => { speaker.on = event.target.checked; });
  find('record').addEventListener('click', () => record().catch(lost));
  for (const key of lab.querySelectorAll('[data-key]')) key.addEventListener('click', () => press(key.dataset.key));
  document.addEventListener('keydown', (event) => {
    if (!call?.live || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('textarea, select, input:not([type="checkbox"])')) return;
    if (event.key === 'Escape') hangUp();
    else if (/^[0-9*#]$/.test(event.key)) press(event.key);
    else return;
    event.preventDefault();
  });

  async function ask(path, fields) {
    const answer = await fetch(`/lab/calls${path}`, fields && { method: 'POST', body: new URLSearchParams(fields) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer;
  }

  async function dial() {
    if (call?.live) return;
    speaker.stop();
    find('transcript').replaceChildren();
    find('texts').replaceChildren();
    find('no-texts').hidden = false;
    find('none').hidden = true;
    find('record').hidden = true;
    call = { live: true, last: 0, after: 0 };
    enable(true);
    const mine = call;
    const piece = await (await ask('', new FormData(form))).json();
    mine.id = piece.id;
    show(mine, piece);
    if (!document.activeElement || document.activeElement === find('call') || document.activeElement === document.body) {
      lab.querySelector('[data-key]').focus();
    }
    setTimeout(() => look(mine), LOOK_AGAIN);
  }

  async function look(mine) {
    if (mine !== call) return;
    try {
      show(mine, await (await ask(`/${mine.id}?since=${mine.last}`)).json());
    } catch {
      lost();
      return;
    }
    if (mine.live || (mine.after++ < WAIT_FOR_TEXTS && mine.waiting)) setTimeout(() => look(mine), LOOK_AGAIN);
  }

  function press(key) {
    if (!call?.live || !call.id) return;
    tone(key);
    ask(`/${call.id}/press`, { key }).catch(lost);
  }

  function hangUp() {
    if (!call?.live || !call.id) return;
    speaker.stop();
    ask(`/${call.id}/hang-up`, {}).catch(lost);
  }

  function show(mine, piece) {
    if (mine !== call) return;
    mine.last = piece.last;
    for (const line of piece.lines) {
      if (line.stops && line.kind !== 'heard') speaker.stop();
      if (line.sounds.length) speaker.play(line.sounds);
      if (line.words) write(line);
    }
    find('timer').textContent = `${Math.floor(piece.seconds / 60)}:${String(piece.seconds % 60).padStart(2, '0')}`;
    for (const text of piece.texts.filter((sms) => sms.arrived).slice(find('texts').children.length)) arrive(text);
    mine.waiting = piece.texts.some((sms) => !sms.arrived) || !piece.outcome;
    const state = lab.dataset[piece.state.toLowerCase()];
    find('state').textContent = piece.outcome ? `${state}: ${piece.outcome}` : state;
    if (piece.state === 'ENDED' && mine.live) {
      mine.live = false;
      enable(false);
      find('record').hidden = false;
    }
  }

  function write(line) {
    const item = document.createElement('li');
    item.className = line.kind;
    const time = document.createElement('span');
    time.className = 'at';
    time.textContent = line.at.toFixed(1);
    const words = document.createElement('span');
    words.textContent = line.words;
    item.append(time, words);
    find('transcript').append(item);
    find('log').scrollTop = find('log').scrollHeight;
  }

  function arrive(text) {
    find('no-texts').hidden = true;
    find('handset').dataset.carrier = text.carrier;
    const item = document.createElement('li');
    for (const [name, words] of [['from', text.sender], ['bubble', text.body], ['meta', `${text.status} · ${text.segments} SMS`]]) {
      const part = document.createElement('p');
      part.className = name;
      part.textContent = words;
      item.append(part);
    }
    find('texts').append(item);
  }

  function enable(live) {
    for (const key of lab.querySelectorAll('[data-key]')) key.disabled = !live;
    find('hang-up').disabled = !live;
    find('call').disabled = live;
    if (!live && document.activeElement === document.body) find('call').focus();
  }

  async function record() {
    const yaml = await (await ask(`/${call.id}/scenario`)).text();
    scenario.hidden = false;
    const box = scenario.querySelector('textarea');
    box.value = yaml;
    box.focus();
    box.scrollIntoView({ block: 'center' });
  }

  function lost() {
    speaker.stop();
    if (call) call.live = false;
    enable(false);
    find('state').textContent = lab.dataset.lost;
  }
}
