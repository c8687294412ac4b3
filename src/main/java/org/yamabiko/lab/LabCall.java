package org.yamabiko.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.yamabiko.call.CallView.TraceView;
import org.yamabiko.lab.LabCallView.Numbered;
import org.yamabiko.lab.LabCallView.State;

/** One rehearsal of one persona: its call, or its calls one after the other, and all that happened in them. */
final class LabCall {

    private static final String TEXT_COMMITTED = "TEXT_COMMITTED";
    /** A caller who redials for ever is no rehearsal. */
    private static final int MOST_EVENTS = 5_000;

    private final UUID id = UUID.randomUUID();
    private final Attempt attempt;
    private final String by;
    private final Clock clock;
    private final Instant startedAt;
    private final List<Numbered> events = new ArrayList<>();
    private final Set<String> texted = new LinkedHashSet<>();
    private final List<Character> early = new ArrayList<>();
    private State state = State.RINGING;
    private String callId = "";
    private VirtualCaller caller;
    private boolean hungUp;
    private Instant endedAt;

    /** @param attempt with the number in international form */
    LabCall(Attempt attempt, String by, Clock clock) {
        this.attempt = attempt;
        this.by = by;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    UUID id() {
        return id;
    }

    Attempt attempt() {
        return attempt;
    }

    /**
     * What was pressed before there was a call is pressed in it.
     *
     * @return false if whoever rehearses has hung up: then there is no further call
     */
    synchronized boolean begin(String call, VirtualCaller by) {
        if (hungUp && caller != null) {
            return false;
        }
        callId = call;
        caller = by;
        state = State.RINGING;
        early.forEach(by::press);
        early.clear();
        if (hungUp) {
            by.hangUp();
        }
        return true;
    }

    synchronized void event(CallEvent event) {
        if (event instanceof CallEvent.Answered) {
            state = State.TALKING;
        }
        if (events.size() < MOST_EVENTS) {
            events.add(new Numbered(events.size() + 1L, event));
        }
    }

    synchronized void decided(String call, TraceView step) {
        if (step.step().equals(TEXT_COMMITTED)) {
            texted.add(call);
        }
        event(new CallEvent.Decided(step.at(), step.step(), step.args()));
    }

    synchronized void press(char key) {
        if (attempt.persona().behaviour().pressesNothing()) {
            return;
        }
        if (caller == null) {
            early.add(key);
        } else {
            caller.press(key);
        }
    }

    void hangUp() {
        synchronized (this) {
            hungUp = true;
        }
        caller().ifPresent(VirtualCaller::hangUp);
    }

    private synchronized Optional<VirtualCaller> caller() {
        return Optional.ofNullable(caller);
    }

    synchronized void ended() {
        state = State.ENDED;
        endedAt = clock.instant();
    }

    synchronized boolean live() {
        return state != State.ENDED;
    }

    synchronized boolean endedBefore(Instant moment) {
        return endedAt != null && endedAt.isBefore(moment);
    }

    /** The calls that became a text. */
    synchronized List<String> texted() {
        return List.copyOf(texted);
    }

    synchronized String callId() {
        return callId;
    }

    /** Without what the ledger knows. */
    synchronized LabCallView view(long sinceEvent) {
        var from = Math.clamp(sinceEvent, 0, events.size());
        var until = endedAt == null ? clock.instant() : endedAt;
        return new LabCallView(id, callId, attempt.persona(), attempt.did(), attempt.reason(), attempt.drafts(), by, state,
                startedAt, Duration.between(startedAt, until),
                List.copyOf(events.subList(from, events.size())), List.of(), Optional.empty());
    }
}
