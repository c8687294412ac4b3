package org.yamabiko.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moments at which texts may leave: never two nearer to each other than the rate allows, whoever hands them out. */
final class Slots {

    /** How far ahead: a node looks once a second. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private Slots() {
    }

    /**
     * Those that are free.
     *
     * @param last the last one that was handed out
     */
    static List<Instant> until(Instant now, Optional<Instant> last, int perSecond) {
        var apart = Duration.ofSeconds(1).dividedBy(perSecond).plusNanos(999).truncatedTo(ChronoUnit.MICROS);
        var slots = new ArrayList<Instant>();
        var next = last.map(before -> before.plus(apart)).filter(now::isBefore).orElse(now.truncatedTo(ChronoUnit.MICROS));
        while (next.isBefore(now.plus(AHEAD))) {
            slots.add(next);
            next = next.plus(apart);
        }
        return slots;
    }
}
