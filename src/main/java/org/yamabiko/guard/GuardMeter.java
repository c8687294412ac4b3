package org.yamabiko.guard;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import jakarta.inject.Singleton;

import org.yamabiko.guard.Verdict.AlreadySent;
import org.yamabiko.guard.Verdict.Blocked;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;

/** Counts verdicts; a tag is a quota's name and never whom it was about. */
@Singleton
@Startup
class GuardMeter {

    private static final String NONE = "none";
    private static final String HELD = "HELD";
    private static final String WOULD_BE_HELD = "WOULD_BE_HELD";
    /** Judging is to take 2 ms at most: counted, not estimated, and added up over nodes. */
    private static final Duration[] BOUNDS = LongStream.of(250, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 25_000,
            100_000, 1_000_000).mapToObj(micros -> Duration.of(micros, ChronoUnit.MICROS)).toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Timer judging;

    GuardMeter(MeterRegistry meters) {
        this.meters = meters;
        this.judging = Timer.builder("yamabiko.guard.judge")
                .description(
                        "What judging adds to the commit of a group of decisions: rules, counting and the wait for other nodes")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        // from the start at 0: a rate does not see a counter come into being
        for (var quota : Quota.values()) {
            counter(HELD, quota.name());
            counter(WOULD_BE_HELD, quota.name());
        }
    }

    void judged(long nanoseconds) {
        judging.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void count(Verdict verdict) {
        switch (verdict) {
            case Pass pass -> {
                count("PASS", NONE);
                pass.beyond().forEach(quota -> count(WOULD_BE_HELD, quota.name()));
            }
            case AlreadySent sent -> count("SENT_BEFORE", NONE);
            case Held held -> count(HELD, held.quota().name());
            case Blocked blocked -> count("BLOCKED", NONE);
        }
    }

    private void count(String verdict, String quota) {
        counter(verdict, quota).increment();
    }

    private Counter counter(String verdict, String quota) {
        return meters.counter("yamabiko.guard.verdicts", "verdict", verdict, "quota", quota);
    }
}
