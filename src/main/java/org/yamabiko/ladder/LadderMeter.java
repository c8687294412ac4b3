package org.yamabiko.ladder;

import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts calls by the rung they met, and shows where each ladder stands: 0 is NORMAL, 3 is SHED. */
@Singleton
class LadderMeter {

    private final MeterRegistry meters;

    LadderMeter(MeterRegistry meters) {
        this.meters = meters;
        // from the start at 0: a rate does not see a counter come into being
        for (var rung : Rung.values()) {
            counter(rung);
        }
    }

    void call(Rung rung) {
        counter(rung).increment();
    }

    private Counter counter(Rung rung) {
        return meters.counter("yamabiko.ladder.calls", "rung", rung.name());
    }

    /** @param scope is a tag: a hotline's number is ours and nobody's */
    void watch(Scope scope, Supplier<Rung> rung) {
        Gauge.builder("yamabiko.ladder.rung", () -> rung.get().step()).tag("scope", scope.key()).register(meters);
    }
}
