package org.yamabiko.incident;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what incidents do; the tag is an incident's key, of which there are few. */
@Singleton
public class IncidentMeter {

    private static final String INCIDENT = "incident";

    private final MeterRegistry meters;

    IncidentMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A real call met it. */
    public void met(String incident) {
        meters.counter("yamabiko.incident.calls", INCIDENT, incident).increment();
    }

    void followedUp(String incident, int texts) {
        meters.counter("yamabiko.incident.follow.ups", INCIDENT, incident).increment(texts);
    }
}
