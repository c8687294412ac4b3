package org.yamabiko.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How one caller takes what comes.
 *
 * @param listener told of it
 */
record Ear(Sounds sounds, CallListener listener, Pace pace, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    void tell(CallEvent event) {
        listener.event(event);
    }

    /** How long something takes that would take so long on a telephone. */
    Duration takes(Duration real) {
        return switch (pace) {
            case REAL -> real;
            case FAST -> Duration.ZERO;
        };
    }
}
