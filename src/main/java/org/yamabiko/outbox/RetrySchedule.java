package org.yamabiko.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.yamabiko.gateway.RejectReason;

/** When a text that was not taken is tried again, by the reason; give or take a quarter. */
final class RetrySchedule {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_FOR_QUEUE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param reason a temporary one
     * @param attempts how often the text was submitted by now, at least 1
     */
    Duration after(RejectReason reason, int attempts) {
        return jittered(switch (reason) {
            // the lane has slowed down already; the text itself did nothing wrong
            case THROTTLED -> SHORT;
            // nothing left, and nothing is claimed for a gateway that is away
            case NOT_CONNECTED, BREAKER_OPEN -> SHORT;
            case QUEUE_FULL -> doubled(SHORT.multipliedBy(2), attempts, LONGEST_FOR_QUEUE);
            case UPSTREAM_ERROR, MISCONFIGURED -> doubled(SHORT, attempts, LONGEST);
            case INVALID_RECIPIENT, INVALID_SENDER, INVALID_TEXT, NOT_ALLOWED, REFUSED ->
                throw new IllegalArgumentException(reason + " is not tried again");
        });
    }

    private static Duration doubled(Duration first, int attempts, Duration longest) {
        var exponential = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return exponential.compareTo(longest) > 0 ? longest : exponential;
    }

    private Duration jittered(Duration pause) {
        return Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(0.75, 1.25)));
    }
}
