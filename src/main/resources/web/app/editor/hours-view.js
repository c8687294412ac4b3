// Opening hours: the week, holidays, days of the company's own, and what callers hear while it is closed.
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import * as changes from './changes.js';
import { choice, input } from './field-view.js';
import * as hours from './hours.js';
import { root } from './root-view.js';
import { at } from './problems.js';
import { STEP_KINDS } from './step-view.js';

export function hoursPanel(editor) {
  const kept = editor.document.hours;
  return html`<section class="panel" aria-labelledby="hours-title">
    <h2 id="hours-title">${editor.say('hours')}</h2>
    <p class="hint">${editor.say(kept ? 'hoursHint' : 'hoursNone')}</p>
    <p><label><input type="checkbox" .checked=${live(Boolean(kept))}
      @change=${(event) => editor.setHours(event.target.checked)}>${editor.say('hoursUse')}</label></p>
    ${general(editor.problems).map((problem) => html`<p class="problem">${problem.words}</p>`)}
    ${kept ? html`
      <div class="form">
        ${hours.DAYS.map((day) => week(editor, kept, day))}
        ${choice(editor, { id: 'hours-holidays', label: editor.say('holidays'), path: 'hours.holidays' }, kept.holidays ?? 'closed',
          ['closed', 'open'].map((word) => [word, editor.say(`holidays.${word}`)]),
          (value) => change(editor, (now) => ({ ...now, holidays: value })))}
        ${exceptions(editor, kept)}
      </div>
      ${root(editor, 'hours.outside', { title: editor.say('outside'), kinds: STEP_KINDS })}
      ${root(editor, 'hours.holiday', { title: editor.say('holiday'), kinds: STEP_KINDS, none: editor.say('asOutside') })}` : nothing}
  </section>`;
}

// What belongs to no field below.
function general(problems) {
  return problems.filter(({ field }) => /^hours(\.weekly)?$/.test(field) || /^hours\.(?!weekly|holidays|exceptions|outside|holiday)/.test(field));
}

function change(editor, how, tag) {
  editor.act((document) => changes.setField(document, 'hours', how(document.hours)), { tag });
}

function week(editor, kept, day) {
  return html`<fieldset class="field day">
    <legend>${editor.say(`day.${day}`)}</legend>
    ${ranges(editor, `hours-${day}`, `hours.weekly.${day}`, hours.rangesOf(kept, day),
      (next, tag) => change(editor, (now) => hours.setDay(now, day, next), tag))}
  </fieldset>`;
}

function ranges(editor, id, path, list, put) {
  return html`<div class="ranges">
    ${list.length === 0 ? html`<span class="hint">${editor.say('closed')}</span>` : nothing}
    ${list.map((range, index) => html`<span class="range">
      ${end(editor, `${id}-${index}-from`, 'from', range, (time) => put(hours.setEnd(list, index, 'from', time), `${id}-${index}-from`))}
      <span aria-hidden="true">–</span>
      ${end(editor, `${id}-${index}-to`, 'to', range, (time) => put(hours.setEnd(list, index, 'to', time), `${id}-${index}-to`))}
      <button type="button" class="quiet tool" title=${editor.say('remove')} @click=${() => put(hours.removeRange(list, index))}><span
        aria-hidden="true">×</span><span class="vh">${editor.say('removeRange', range)}</span></button>
      ${at(editor.problems, `${path}.${index}`).map((problem) => html`<span class="problem">${problem.words}</span>`)}
    </span>`)}
    <button type="button" class="quiet" @click=${() => put(hours.addRange(list))}>${editor.say('addRange')}</button>
    ${at(editor.problems, path).map((problem) => html`<span class="problem">${problem.words}</span>`)}
  </div>`;
}

// By hand, not as type=time: that knows no 24:00.
function end(editor, id, which, range, put) {
  const [from, to] = hours.endsOf(range);
  return html`<input id=${id} class="time" aria-label=${editor.say(which)} inputmode="numeric" autocomplete="off" maxlength="5"
    placeholder="00:00" .value=${live(which === 'from' ? from : to)}
    @input=${(event) => put(event.target.value)} @change=${() => editor.settle()}>`;
}

function exceptions(editor, kept) {
  const list = kept.exceptions ?? [];
  return html`<div class="exceptions">
    <h3>${editor.say('exceptions')}</h3>
    ${list.map((days, index) => exception(editor, days, index))}
    <button type="button" class="quiet" @click=${() => change(editor, (now) => hours.addException(now, editor.today))}>${editor.say('addException')}</button>
    ${at(editor.problems, 'hours.exceptions').map((problem) => html`<p class="problem">${problem.words}</p>`)}
  </div>`;
}

function exception(editor, days, index) {
  const path = `hours.exceptions.${index}`;
  const about = (name) => ({ id: `exception-${index}-${name}`, label: editor.say(`exception.${name}`), path: `${path}.${name}` });
  const set = (name) => (value, tag) => change(editor, (now) => hours.setException(now, index, name, value), tag ?? `${path}.${name}`);
  return html`<fieldset class="exception">
    <legend class="vh">${days.name || editor.say('exceptions')}</legend>
    ${at(editor.problems, path).map((problem) => html`<p class="problem">${problem.words}</p>`)}
    ${input(editor, about('name'), days.name ?? '', set('name'))}
    <div class="line">
      ${input(editor, about('from'), days.from ?? '', set('from'), { type: 'date' })}
      ${input(editor, about('to'), days.to ?? '', set('to'), { type: 'date' })}
    </div>
    <div class="field" role="group" aria-label=${editor.say('exception.open')}>
      <span class="label">${editor.say('exception.open')}</span>
      ${ranges(editor, `exception-${index}`, `${path}.open`, days.open ?? [], set('open'))}
    </div>
    <button type="button" class="quiet" @click=${() => change(editor, (now) => hours.removeException(now, index))}>${editor.say('removeException')}</button>
  </fieldset>`;
}
