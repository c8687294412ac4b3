package org.yamabiko.gateway;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts what gateways did; reasons are tags, numbers never are. */
@Singleton
class SubmitMeter {

    private final MeterRegistry meters;

    SubmitMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void submitted(String gateway, SubmitOutcome outcome, Duration took) {
        Timer.builder("yamabiko.submit").description("From handing a text to a gateway to its answer")
                .tag("gateway", gateway).tag("outcome", word(outcome)).publishPercentileHistogram()
                .register(meters).record(took);
    }

    void received(DeliveryReceipt receipt) {
        meters.counter("yamabiko.receipts", "gateway", receipt.gateway(), "state", receipt.state().name()).increment();
    }

    private static String word(SubmitOutcome outcome) {
        return switch (outcome) {
            case SubmitOutcome.Accepted accepted -> "ACCEPTED";
            case SubmitOutcome.Rejected rejected -> rejected.reason().name();
            case SubmitOutcome.Uncertain uncertain -> "UNCERTAIN";
        };
    }
}
