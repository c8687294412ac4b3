package org.yamabiko.console.ledger;

import java.util.List;

import org.yamabiko.call.CallView.TraceView;
import org.yamabiko.call.RecordedCall;
import org.yamabiko.call.TraceSentences;
import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Tone;

/** One call as its page tells it. */
record TraceViews(LedgerViews views, Sentences sentences) {

    CallTrace trace(RecordedCall call, List<TraceView> steps, List<CallTrace.TextTrace> told) {
        var outcome = call.outcome().name();
        return new CallTrace(call.id(), LedgerViews.href(call.id()), sentences.verdict(call, views.reason(call.text())),
                tone(call), views.times().moment(call.startedAt()), views.hotline(call), LedgerViews.number(call),
                LedgerViews.masked(call.caller()), views.words().callerLine(call.callerLine()), views.words().outcome(outcome),
                Tone.ofOutcome(outcome).css(), call.rehearsal(), steps.stream().map(step -> step(step, call.did())).toList(),
                told);
    }

    private static String tone(RecordedCall call) {
        return (call.text() == null ? Tone.ofOutcome(call.outcome().name()) : Tone.ofStatus(call.text().status())).css();
    }

    private CallTrace.Line step(TraceView step, String did) {
        var shown = step.args().stream().map(arg -> MaskedNumber.inPlaceOf(arg, did)).toList();
        return new CallTrace.Line(views.times().step(step.at()),
                TraceSentences.sentence(step.step(), shown, views.times().locale()), "");
    }
}
