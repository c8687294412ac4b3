package org.yamabiko.call;

import java.time.Duration;
import java.time.Instant;

import org.yamabiko.guard.Verdict;
import org.yamabiko.guard.Verdict.AlreadySent;
import org.yamabiko.guard.Verdict.Blocked;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;

/** How a call that was refused its text ends, and what its trace says of that. */
final class Refusal {

    private Refusal() {
    }

    static CallOutcome outcome(Verdict why) {
        return switch (why) {
            case AlreadySent sent -> CallOutcome.ALREADY_TEXTED;
            case Held held -> CallOutcome.REFUSED_BY_GUARD;
            case Blocked blocked -> CallOutcome.REFUSED_BY_GUARD;
            case Pass pass -> throw passed();
        };
    }

    static TraceStep step(Verdict why) {
        return switch (why) {
            case AlreadySent sent -> TraceStep.SENT_BEFORE;
            case Held held -> TraceStep.HELD;
            case Blocked blocked -> TraceStep.NUMBER_BLOCKED;
            case Pass pass -> throw passed();
        };
    }

    /** What the step needs: a number of minutes, or a limit's name. */
    static Object[] words(Verdict why, Instant now) {
        return switch (why) {
            case AlreadySent sent -> new Object[] { Duration.between(sent.at(), now).toMinutes() };
            case Held held -> new Object[] { held.quota() };
            case Blocked blocked -> new Object[0];
            case Pass pass -> throw passed();
        };
    }

    private static IllegalStateException passed() {
        return new IllegalStateException("what passes is not refused");
    }
}
