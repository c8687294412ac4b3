package org.yamabiko.ladder;

import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts calls by the rung they met, and shows where each ladder stands: 0 is NORMAL, 3 is SHED. */
@Singleton
class LadderMeter {

    private final MeterRegistry meters;

    LadderMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void call(Rung rung) {
        meters.counter("yamabiko.ladder.calls", "rung", rung.name()).increment();
    }

    /** @param scope is a tag: a hotline's number is ours and nobody's */
    void watch(Scope scope, Supplier<Rung> rung) {
        Gauge.builder("yamabiko.ladder.rung", () -> rung.get().step()).tag("scope", scope.key()).register(meters);
    }
}
