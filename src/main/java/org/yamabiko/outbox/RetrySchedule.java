package org.yamabiko.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a text that was not taken is tried again: twice as long each time, up to a minute, give or take a quarter. */
final class RetrySchedule {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempts how often it was submitted by now, at least 1 */
    Duration after(int attempts) {
        var exponential = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        var capped = exponential.compareTo(LONGEST) > 0 ? LONGEST : exponential;
        return Duration.ofMillis((long) (capped.toMillis() * random.nextDouble(0.75, 1.25)));
    }
}
