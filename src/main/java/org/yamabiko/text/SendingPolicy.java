package org.yamabiko.text;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What may be done to get a text through.
 *
 * @param validityPeriod how long it is worth delivering, from the decision on; empty: as the service is set
 */
public record SendingPolicy(@JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Duration> validityPeriod,
        WhenUncertain whenUncertain, WhenUndelivered whenUndelivered) {

    /** What suits a link. */
    public static final SendingPolicy DEFAULT = new SendingPolicy(Optional.empty(), WhenUncertain.RESEND_ONCE,
            WhenUndelivered.NOTHING);
}
