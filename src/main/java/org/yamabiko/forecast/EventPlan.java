package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.hotline.Hotline;

/** An event with everything that is assumed about it. */
record EventPlan(Hotline hotline, LocalTime at, int calls, int seconds, Duration flow, int channels, double textsPerSecond,
        int textablePercent, BigDecimal segmentPrice, Map<Carrier, Integer> carrierPercent) {
}
