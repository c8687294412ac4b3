package org.yamabiko.lab.surge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

import org.yamabiko.lab.surge.SurgeRecord.Aftermath;
import org.yamabiko.lab.surge.SurgeRecord.Machine;

/** One surge, from its first call to the last text that left. */
final class Surge {

    /** A caller who listens to everything and keys in what is asked is gone by then. */
    private static final Duration LONGEST_END = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SECOND = 1_000_000;

    private final UUID id;
    private final String by;
    private final SurgePlan plan;
    private final CallTimes times;
    private final Offer offer;
    private final SurgeCallers callers;
    private final SurgeFindings findings;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<Integer, Long> queue = new ConcurrentSkipListMap<>();
    private volatile SurgeState state = SurgeState.OFFERING;
    private volatile Instant endedAt;
    private volatile Aftermath after;

    Surge(UUID id, String by, SurgePlan plan, CallTimes times, SurgeCallers callers, SurgeFindings findings, Clock clock) {
        this.id = id;
        this.by = by;
        this.plan = plan;
        this.times = times;
        this.callers = callers;
        this.offer = new Offer(plan, times, callers);
        this.findings = findings;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Blocks to the end. */
    void run() {
        var watch = Thread.ofVirtual().name("surge-queue").start(this::watchQueue);
        offer.run();
        state = SurgeState.ENDING;
        offer.awaitEnd(plan.holding().plus(LONGEST_END));
        state = SurgeState.DRAINING;
        var found = findings.after(times, callers);
        watch.interrupt();
        after = found;
        endedAt = clock.instant();
        state = offer.stopped() ? SurgeState.STOPPED : SurgeState.DONE;
    }

    private void watchQueue() {
        while (!Thread.currentThread().isInterrupted()) {
            queue.put(times.now() / SECOND, findings.waiting());
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    void stop() {
        offer.stop();
    }

    UUID id() {
        return id;
    }

    boolean isOver() {
        return state.isOver();
    }

    /** As it is now. */
    SurgeRecord record() {
        return new SurgeRecord(id, by, startedAt, endedAt, state, plan, SurgeSums.of(plan, times, queue), after,
                Machine.here());
    }
}
