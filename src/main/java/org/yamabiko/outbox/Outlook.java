package org.yamabiko.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The queue at one moment.
 *
 * @param waiting texts that wait for a gateway or are at one
 * @param perSecond how many leave a second; 0 if none does, or if nothing is known yet
 * @param contracted whether a contract or the upstream says so; else it is what was seen
 * @param stalled whether texts wait and none has left for some time
 */
public record Outlook(long waiting, double perSecond, boolean contracted, boolean stalled, Instant at) {

    private static final double MILLIS = 1000;

    /** How long until what waits now has left; empty if that cannot be told. */
    public Optional<Duration> drain() {
        if (waiting == 0) {
            return Optional.of(Duration.ZERO);
        }
        return perSecond > 0 ? Optional.of(Duration.ofMillis(Math.round(waiting / perSecond * MILLIS))) : Optional.empty();
    }
}
