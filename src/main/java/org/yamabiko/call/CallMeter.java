package org.yamabiko.call;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;

/** Counts calls, but no rehearsals; no tag is ever a number. */
@Singleton
@Startup
class CallMeter {

    private final MeterRegistry meters;
    private final Timer decide;

    CallMeter(MeterRegistry meters) {
        this.meters = meters;
        this.decide = Timer.builder("yamabiko.call.decide")
                .description("From the call's arrival to the decision that is committed")
                .publishPercentileHistogram()
                .register(meters);
        // from the start at 0: a rate does not see a counter come into being
        for (var outcome : CallOutcome.values()) {
            counter(outcome);
        }
    }

    private Counter counter(CallOutcome outcome) {
        return meters.counter("yamabiko.calls", "outcome", outcome.name());
    }

    void ended(CallState state) {
        if (state.call().rehearsal().isPresent()) {
            return;
        }
        counter(state.outcome()).increment();
        state.decidedAt().ifPresent(at -> decide.record(Duration.between(state.call().arrivedAt(), at)));
    }
}
