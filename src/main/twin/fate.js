'use strict';
// What becomes of a text after it was taken: how it ends, and which receipts say so, when and in what form.

const { happens } = require('./chance');

const DELIVERY_RECEIPT = 0x04; // esm_class, SMPP 3.4 section 5.2.12
const INTERMEDIATE_NOTIFICATION = 0x20;
const ON_FAILURE_ONLY = 2; // registered_delivery, SMPP 3.4 section 5.2.17
const RECEIPTS = 0x03;
const INTERMEDIATE = 0x10;
const FAILURES = new Set(['EXPIRED', 'DELETED', 'UNDELIV', 'UNKNOWN', 'REJECTD']);
const AFTER_THE_FINAL_MS = 50;

/**
 * Decided when the text is taken, so that a later change of mode does not touch it.
 *
 * @param verdict of verdicts.js, or undefined
 * @param registered registered_delivery as submitted
 * @returns `state` it ends in, `afterMs`; `early`: whether its receipts go before the answer; `receipts`, each with its own `afterMs`
 */
function fateOf(mode, roll, verdict, registered) {
  const state = verdict?.final ?? (verdict || mode.receipt === 'none' ? 'DELIVRD' : mode.receipt);
  const early = verdict?.early || happens(roll, mode.receiptBeforeResponse);
  const delayMs = (verdict?.later ? mode[verdict.later] : mode.receiptDelayMs) + (happens(roll, mode.receiptLate) ? mode.receiptLateMs : 0);
  const afterMs = early ? 0 : delayMs;
  const fate = { state, afterMs, early, receipts: [] };
  if (!(registered & RECEIPTS) || mode.receipt === 'none' || verdict?.lost) return fate;

  const form = {
    esmClass: DELIVERY_RECEIPT,
    idFormat: verdict?.idFormat ?? (happens(roll, mode.receiptHexId) ? 'hex' : mode.idFormat),
    form: verdict?.form ?? mode.receiptForm,
    by: verdict?.by ?? mode.receiptBy,
  };
  const final = { ...form, state, afterMs, error: verdict?.final ? verdict.error ?? mode.receiptError : mode.receiptError };
  if (wanted(state, registered) && !happens(roll, mode.receiptLost)) {
    const copies = happens(roll, mode.receiptTwice) ? 2 : verdict?.copies ?? mode.receiptCopies;
    for (let copy = 0; copy < copies; copy++) fate.receipts.push({ ...final, aside: happens(roll, mode.receiptReordered) });
  }
  if (verdict?.enroute || happens(roll, mode.enroute)) addEnroute(fate, form, { mode, verdict, registered });
  return fate;
}

const wanted = (state, registered) => (registered & RECEIPTS) !== ON_FAILURE_ONLY || FAILURES.has(state);

function addEnroute(fate, form, { mode, verdict, registered }) {
  const notification = mode.enrouteAs === 'notification';
  if (notification ? !(registered & INTERMEDIATE) : !wanted('ENROUTE', registered)) return;
  const receipt = {
    ...form, state: 'ENROUTE', error: verdict?.error ?? mode.receiptError,
    esmClass: notification ? INTERMEDIATE_NOTIFICATION : DELIVERY_RECEIPT,
  };
  if (verdict?.enrouteLast) {
    fate.receipts.push({ ...receipt, afterMs: fate.afterMs + AFTER_THE_FINAL_MS });
  } else {
    fate.receipts.unshift({ ...receipt, afterMs: Math.min(mode.receiptDelayMs, fate.afterMs) });
  }
}

module.exports = { fateOf };
