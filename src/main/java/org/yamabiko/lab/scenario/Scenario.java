package org.yamabiko.lab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.yamabiko.call.CallOutcome;
import org.yamabiko.lab.Persona;
import org.yamabiko.phone.PhoneNumber;

/**
 * A rehearsal that can be repeated.
 *
 * @param name a sentence that says what is tried
 * @param reason with which the company's own queue hands the call over; empty if the caller dials the hotline
 * @param drafts whether it meets what is written instead of what is live
 * @param steps in order; one that the call does not reach is a failure
 */
public record Scenario(String name, Persona persona, PhoneNumber hotline, Optional<String> reason, boolean drafts,
        List<Step> steps,
        Expectation expect) {

    public Scenario {
        steps = List.copyOf(steps);
    }

    /** The same against what is written, if that is wanted of all. */
    public Scenario withDrafts(boolean wanted) {
        return new Scenario(name, persona, hotline, reason, drafts || wanted, steps, expect);
    }

    /** What the caller does, or waits to hear. */
    public sealed interface Step {

        /**
         * Goes on when these words are heard; what is heard before does not matter.
         *
         * @param words a part of a prompt; spaces do not count
         */
        record Hear(String words) implements Step {
        }

        /**
         * @param keys pressed one after the other as soon as a key is of use
         * @param after how long the caller thought about it; kept for people, nothing waits for it
         */
        record Press(String keys, Duration after) implements Step {
        }

        record HangUp() implements Step {
        }
    }

    /**
     * What must come of the call. What is empty is not looked at.
     *
     * @param noText whether any text is a failure
     */
    public record Expectation(Optional<CallOutcome> outcome, Optional<ExpectedText> text, boolean noText) {
    }

    /**
     * @param contains words of the body
     * @param to whom it must go
     * @param from what must stand above it
     * @param within from the decision to its arrival
     */
    public record ExpectedText(Optional<String> key, Optional<String> contains, Optional<PhoneNumber> to, Optional<String> from,
            Duration within) {

        public static final Duration USUALLY_WITHIN = Duration.ofSeconds(10);
    }
}
