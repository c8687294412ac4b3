package org.yamabiko.outbox;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A queue as a test wants it to be. */
public final class FixedForecast extends Forecast {

    private final Outlook fixed;

    public FixedForecast(long waiting, double perSecond) {
        super(null, null, null, new SimpleMeterRegistry(), Clock.systemUTC());
        this.fixed = new Outlook(waiting, perSecond, true, false, Clock.systemUTC().instant());
    }

    @Override
    public Outlook outlook() {
        return fixed;
    }

    @Override
    void look() {
        // it stays as it is
    }
}
