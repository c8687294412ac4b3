package org.yamabiko.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many a second it was in the last seconds, from a count that only grows and is looked at now and then. */
final class SeenRate {

    static final Duration WINDOW = Duration.ofSeconds(5);

    private record Look(Instant at, long count) {
    }

    private final Deque<Look> looks = new ArrayDeque<>();

    /** @return a second, since the oldest look of the window; 0 at the first one */
    double look(Instant now, long count) {
        // the last one before the window is where it begins
        while (looks.size() > 1 && !second().at().isAfter(now.minus(WINDOW))) {
            looks.removeFirst();
        }
        looks.addLast(new Look(now, count));
        var first = looks.getFirst();
        var millis = Duration.between(first.at(), now).toMillis();
        return millis <= 0 ? 0 : (count - first.count()) * 1000.0 / millis;
    }

    private Look second() {
        var each = looks.iterator();
        each.next();
        return each.next();
    }
}
