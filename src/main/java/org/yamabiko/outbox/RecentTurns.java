package org.yamabiko.outbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** When the last turns were. Confined to whoever holds the queue of the pace. */
final class RecentTurns {

    private final Deque<Long> times = new ArrayDeque<>();

    void add(long now) {
        times.addLast(now);
    }

    /** @return how long until fewer than {@code most} turns lie within the last {@code span}; 0 if that is so now */
    long untilFewerThan(int most, long now, long span) {
        while (!times.isEmpty() && now - times.peekFirst() >= span) {
            times.removeFirst();
        }
        if (times.size() < most) {
            return 0;
        }
        // the one that must pass first: all but the last most - 1
        int passing = times.size() - most;
        for (var time : times) {
            if (passing-- == 0) {
                return time + span - now;
            }
        }
        return span;
    }
}
