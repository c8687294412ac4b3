package org.yamabiko.guard;

import java.time.Duration;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract with the operator about what may be sent. */
@ConfigMapping(prefix = "yamabiko.guard")
public interface GuardConfig {

    /** Whether limits hold; otherwise each is only noted, as in a dry run. */
    @WithDefault("true")
    boolean enforced();

    /** How long the same text is not sent to the same number again unless its caller presses 1. Zero: it always is. */
    @WithDefault("PT12H")
    Duration repeatAfter();

    /** What a segment costs, in yen. */
    @WithDefault("10")
    int segmentPrice();

    /** Whose midnight begins a day. */
    @WithDefault("Asia/Tokyo")
    ZoneId timeZone();

    /** How many texts must be held within two minutes, a tenth of all asked for, to count as an attack. */
    @WithDefault("50")
    int alarmHits();
}
