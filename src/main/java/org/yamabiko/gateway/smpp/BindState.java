package org.yamabiko.gateway.smpp;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a bind stands. The moves are methods of the state they leave, so there are no others:
 *
 * <pre>{@code
 *                    failed
 *   ┌────────────┐ ────────▶ ┌─────────┐
 *   │ Connecting │   again   │ Waiting │
 *   └────────────┘ ◀──────── └─────────┘
 *         │ bound                 ▲
 *         ▼            lost       │
 *     ┌───────┐ ──────────────────┘
 *     │ Bound │
 *     └───────┘          from each: close ─▶ Closed
 * }</pre>
 */
sealed interface BindState {

    /** To {@link Closed}, for good. */
    default Closed close() {
        return new Closed();
    }

    /**
     * A connection is being opened, or its bind is not yet answered.
     *
     * @param failures how many attempts have failed in a row, the loss of a link counted as one
     */
    record Connecting(int failures) implements BindState {

        Bound bound(SmppLink link, Instant now) {
            return new Bound(link, now, failures);
        }

        Waiting failed() {
            return new Waiting(failures + 1);
        }
    }

    /**
     * The SMSC has accepted the bind: texts may leave.
     *
     * @param failures those before it, which are forgiven only to a link that lasts: some SMSCs accept a bind and cut it at
     *        once
     */
    record Bound(SmppLink link, Instant since, int failures) implements BindState {

        static final Duration LASTING = Duration.ofMinutes(1);

        Waiting lost(Instant now) {
            return new Waiting(now.isBefore(since.plus(LASTING)) ? failures + 1 : 1);
        }
    }

    /** Nothing stands; the next attempt is due after a pause that grows with {@code failures}. */
    record Waiting(int failures) implements BindState {

        Connecting again() {
            return new Connecting(failures);
        }
    }

    /** The gateway has ended. */
    record Closed() implements BindState {
    }
}
