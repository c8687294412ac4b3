package org.yamabiko.lab;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.call.CallOutcome;
import org.yamabiko.call.Calls;
import org.yamabiko.call.RecordedCall;
import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

/**
 * The rehearsed calls that people make on this node. At most {@value #MOST} at once; an hour after its end a call is forgotten,
 * the ledger keeps it.
 */
@ApplicationScoped
public class LabCalls {

    static final int MOST = 50;

    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** A call begins at once; a ticket that was seen on the way is of no use later. */
    private static final Duration TICKET = Duration.ofSeconds(30);

    private final Map<UUID, LabCall> calls = new ConcurrentHashMap<>();
    private final VirtualCallers callers;
    private final Rehearsals rehearsals;
    private final DialedNumbers numbers;
    private final LabTexts texts;
    private final Calls ledger;
    private final Clock clock;

    LabCalls(VirtualCallers callers, Rehearsals rehearsals, DialedNumbers numbers, LabTexts texts, Calls ledger, Clock clock) {
        this.callers = callers;
        this.rehearsals = rehearsals;
        this.numbers = numbers;
        this.texts = texts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes a call and returns while it rings.
     *
     * @param by the user name of whoever rehearses
     * @throws InvalidInputException if what is dialled is no number, or the reason no name of one
     * @throws org.yamabiko.problem.HttpProblem 409 if too many calls are under way
     */
    public UUID start(Attempt attempt, String by) {
        return start(attempt, by, Pace.REAL);
    }

    /** The same at a pace; {@link Pace#FAST} for scenarios that need not take their time. */
    public UUID start(Attempt attempt, String by, Pace pace) {
        return start(attempt, by, pace, event -> {
        });
    }

    /** @param listener told of each event as well, on the call's thread; a key that it presses comes before the next wait */
    public UUID start(Attempt attempt, String by, Pace pace, CallListener listener) {
        var hotline = PhoneNumber.parse(attempt.did())
                .orElseThrow(() -> refused(Violation.of("did", "ledger.did", "is no telephone number")));
        if (!attempt.reason().map(Hotline::isReason).orElse(true)) {
            throw refused(Violation.of("reason", "reasons.name", "must be 1 to 20 of a to z, 0 to 9 and '-'"));
        }
        // before the call takes its place among those under way: what cannot be looked up is refused, and nothing is left of it
        var dialed = numbers.dialed(attempt.persona(), hotline, attempt.drafts());
        var call = new LabCall(attempt.at(hotline.e164()), by, clock);
        synchronized (this) {
            var forgotten = clock.instant().minus(REMEMBERED);
            calls.values().removeIf(old -> old.endedBefore(forgotten));
            if (calls.values().stream().filter(LabCall::live).count() >= MOST) {
                throw Conflict.of("There are " + MOST + " rehearsed calls under way. Try again when some have ended.");
            }
            calls.put(call.id(), call);
        }
        Thread.ofVirtual().name("lab-", 0).start(() -> make(call, dialed, new Rehearsing(by, pace, listener)));
        return call.id();
    }

    private record Rehearsing(String by, Pace pace, CallListener listener) {
    }

    private void make(LabCall call, String dialed, Rehearsing how) {
        try {
            for (int i = 0; i < call.attempt().persona().behaviour().calls(); i++) {
                if (!makeOne(call, dialed, how)) {
                    return;
                }
            }
        } finally {
            call.ended();
        }
    }

    /** @return false if there is to be no further one */
    private boolean makeOne(LabCall call, String dialed, Rehearsing how) {
        var id = Dial.newId();
        var ticket = rehearsals.open(new Rehearsal(call.attempt().drafts(), how.by(), step -> call.decided(id, step)), TICKET);
        try {
            var impatience = new Impatience(call.attempt().persona().behaviour(), how.pace());
            CallListener all = event -> {
                call.event(event);
                impatience.event(event);
                how.listener().event(event);
            };
            var caller = callers.call(dial(id, call.attempt(), dialed, ticket), all, how.pace());
            if (!call.begin(id, caller)) {
                return false;
            }
            impatience.of(caller);
            caller.run();
            return true;
        } finally {
            rehearsals.close(ticket);
        }
    }

    private static Dial dial(String id, Attempt attempt, String dialed, String ticket) {
        return new Dial(id, attempt.persona().presented(), dialed, attempt.reason(), Optional.of(ticket));
    }

    private static InvalidInputException refused(Violation violation) {
        return new InvalidInputException("The call was not made", List.of(violation));
    }

    /** @throws org.yamabiko.problem.HttpProblem 404 if there is no such call */
    public void press(UUID call, char key) {
        if (Keypad.EVERY_KEY.indexOf(key) < 0) {
            throw new InvalidInputException("The key was not pressed",
                    List.of(Violation.of("key", "menu.key", "must be one of 0 to 9, * and #")));
        }
        known(call).press(key);
    }

    /** @throws org.yamabiko.problem.HttpProblem 404 if there is no such call */
    public void hangUp(UUID call) {
        known(call).hangUp();
    }

    /**
     * @param sinceEvent the number of the last event that was seen; 0 for all
     * @throws org.yamabiko.problem.HttpProblem 404 if there is no such call
     */
    public LabCallView view(UUID call, long sinceEvent) {
        var known = known(call);
        var view = known.view(sinceEvent);
        try {
            var outcome = view.state() == LabCallView.State.ENDED
                    ? ledger.get(view.callId()).filter(kept -> kept.endedAt() != null).map(RecordedCall::outcome)
                    : Optional.<CallOutcome> empty();
            return view.with(texts.of(known.texted()), outcome);
        } catch (SQLException e) {
            throw new IllegalStateException("what became of a call cannot be read", e);
        }
    }

    private LabCall known(UUID call) {
        return Optional.ofNullable(calls.get(call)).orElseThrow(() -> NotFound.of("There is no such call, or no longer."));
    }
}
