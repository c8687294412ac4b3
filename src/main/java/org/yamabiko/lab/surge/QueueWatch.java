package org.yamabiko.lab.surge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/** Looks at the queue of texts, some times a second, on a thread of its own, until it is closed. */
final class QueueWatch implements AutoCloseable {

    static final Duration LOOK = Duration.ofMillis(200);
    private static final int SECOND = 1_000_000;

    private final CallTimes times;
    private final SurgeFindings findings;
    private final Map<Integer, Long> mostBySecond = new ConcurrentSkipListMap<>();
    /** In microseconds after the beginning: the first look that found nothing, of those after the last that found something. */
    private volatile int emptySince;
    private volatile long waiting;
    private volatile boolean open = true;

    QueueWatch(CallTimes times, SurgeFindings findings) {
        this.times = times;
        this.findings = findings;
    }

    QueueWatch start() {
        Thread.ofVirtual().name("surge-queue").start(this::watch);
        return this;
    }

    private void watch() {
        boolean wasEmpty = true;
        while (open) {
            long found = findings.waiting();
            int now = times.now();
            mostBySecond.merge(now / SECOND, found, Math::max);
            if (found == 0 && !wasEmpty) {
                emptySince = now;
            }
            wasEmpty = found == 0;
            waiting = found;
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** The most that waited, by the second after the beginning. */
    Map<Integer, Long> mostBySecond() {
        return mostBySecond;
    }

    /**
     * Waits until nothing waits.
     *
     * @return how many still do
     */
    long awaitEmpty(Duration longest) {
        LockSupport.parkNanos(LOOK.multipliedBy(2).toNanos());
        for (long end = System.nanoTime() + longest.toNanos(); waiting > 0 && System.nanoTime() < end;) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return waiting;
    }

    /** In microseconds after the beginning, to a look. */
    int emptySince() {
        return emptySince;
    }

    @Override
    public void close() {
        open = false;
    }
}
