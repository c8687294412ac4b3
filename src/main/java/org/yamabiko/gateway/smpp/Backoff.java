package org.yamabiko.gateway.smpp;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pause before the next attempt: doubles up to a limit and never ends; half of it is chance, lest many nodes come at once.
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, at least 1 */
    Duration pause(int failures, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
    }
}
