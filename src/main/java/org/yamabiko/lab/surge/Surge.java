package org.yamabiko.lab.surge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

import org.yamabiko.lab.surge.CallTimes.Moment;
import org.yamabiko.lab.surge.SurgeRecord.Aftermath;
import org.yamabiko.lab.surge.SurgeRecord.Machine;

/** One surge, from its first call to the last text that left. */
final class Surge {

    /** A caller who listens to everything and keys in what is asked is gone by then. */
    private static final Duration LONGEST_END = Duration.ofSeconds(60);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(2);
    private static final int MILLI = 1000;

    private final UUID id;
    private final String by;
    private final SurgePlan plan;
    private final CallTimes times;
    private final Offer offer;
    private final SurgeCallers callers;
    private final SurgeFindings findings;
    private final Clock clock;
    private final Instant startedAt;
    private final QueueWatch queue;
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
        this.queue = new QueueWatch(times, findings);
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Blocks to the end. */
    void run() {
        try (queue) {
            queue.start();
            offer.run();
            state = SurgeState.ENDING;
            offer.awaitEnd(plan.holding().plus(LONGEST_END));
            state = SurgeState.DRAINING;
            after = aftermath();
        }
        endedAt = clock.instant();
        state = offer.stopped() ? SurgeState.STOPPED : SurgeState.DONE;
    }

    private Aftermath aftermath() {
        long left = queue.awaitEmpty(LONGEST_DRAIN);
        int lastPromise = IntStream.range(0, plan.calls()).map(call -> times.at(Moment.PROMISED, call)).max().orElse(0);
        var drained = left == 0 ? Long.valueOf(Math.max(0, (queue.emptySince() - lastPromise) / MILLI)) : null;
        return new Aftermath(findings.outcomes(times, callers), drained, left);
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
        return new SurgeRecord(id, by, startedAt, endedAt, state, plan, SurgeSums.of(plan, times, queue.mostBySecond()), after,
                Machine.here());
    }
}
