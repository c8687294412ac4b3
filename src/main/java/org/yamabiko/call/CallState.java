package org.yamabiko.call;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotlines.Published;

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

    /** The decision is not known to be committed. */
    void undecided() {
        decidedAt = Optional.empty();
    }

    CallRow row(Optional<Instant> endedAt) {
        return new CallRow(call.id(), hotline.map(h -> h.hotline().did()), call.dialedNumber(), call.caller().number(),
                call.caller().line(), outcome,
                hotline.map(Published::revision).filter(number -> number != DraftSnapshot.NO_REVISION), call.arrivedAt(),
                decidedAt, endedAt,
                traceJson(), call.rehearsal().isPresent());
    }

    private String traceJson() {
        try {
            return json.writeValueAsString(trace.entries());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trace is plain words", e);
        }
    }
}
