package org.yamabiko.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.yamabiko.guard.Attempt;
import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.ladder.Rung;
import org.yamabiko.outbox.NewMessage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is known of one call so far; becomes its row. Confined to the call's thread. */
final class CallState {

    private final IncomingCall call;
    private final Optional<Published> hotline;
    private final Trace trace;
    private final ObjectMapper json;
    private CallOutcome outcome = CallOutcome.ABANDONED;
    private Optional<Instant> decidedAt = Optional.empty();
    private Optional<TakenOn> takenOn = Optional.empty();
    private Rung rung = Rung.NORMAL;
    private Optional<Integer> incidentRound = Optional.empty();

    CallState(IncomingCall call, Optional<Published> hotline, Trace trace, ObjectMapper json) {
        this.call = call;
        this.hotline = hotline;
        this.trace = trace;
        this.json = json;
    }

    IncomingCall call() {
        return call;
    }

    Trace trace() {
        return trace;
    }

    CallOutcome outcome() {
        return outcome;
    }

    Optional<Instant> decidedAt() {
        return decidedAt;
    }

    /** On which rung this call is served. */
    Rung rung() {
        return rung;
    }

    void rung(Rung served) {
        rung = served;
    }

    void outcome(CallOutcome now) {
        outcome = now;
    }

    /** The round of the incident that this call meets. */
    Optional<Integer> incidentRound() {
        return incidentRound;
    }

    void meets(int round) {
        incidentRound = Optional.of(round);
    }

    void decided(Instant at) {
        decidedAt = Optional.of(at);
    }

    /**
     * A decision that nothing is promised about is written with the end of its call.
     *
     * @param attempt what is judged by then; empty if nobody has to
     */
    record TakenOn(NewMessage message, Optional<Attempt> attempt) {
    }

    void takeOn(NewMessage message, Optional<Attempt> attempt) {
        takenOn = Optional.of(new TakenOn(message, attempt));
    }

    Optional<TakenOn> takenOn() {
        return takenOn;
    }

    /** As it is if the text goes: what is committed before anybody knows that it does. */
    CallRow texted(Instant at, String textKey) {
        return row(CallOutcome.TEXTED, Optional.of(at), Optional.empty(),
                trace.entriesAnd(TraceStep.TEXT_COMMITTED, textKey));
    }

    CallRow row(Optional<Instant> endedAt) {
        return row(outcome, decidedAt, endedAt, trace.entries());
    }

    private CallRow row(CallOutcome outcome, Optional<Instant> decidedAt, Optional<Instant> endedAt,
            List<Trace.Entry> entries) {
        return new CallRow(call.id(), hotline.map(h -> h.hotline().did()), call.dialedNumber(), call.caller().number(),
                call.caller().line(), outcome,
                hotline.map(Published::revision).filter(number -> number != DraftSnapshot.NO_REVISION), call.arrivedAt(),
                decidedAt, endedAt,
                traceJson(entries), call.rehearsal().isPresent());
    }

    private String traceJson(List<Trace.Entry> entries) {
        try {
            return json.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trace is plain words", e);
        }
    }
}
