package org.yamabiko.console.ledger;

import java.time.Duration;
import java.util.Optional;

/**
 * What waits for a gateway now.
 *
 * @param perSecond texts that left in each of the last seconds
 */
record Queue(long waiting, double perSecond) {

    /** How long it takes at this pace; empty if nothing leaves. */
    Optional<Duration> drain() {
        return waiting == 0 || perSecond <= 0 ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(waiting / perSecond)));
    }
}
