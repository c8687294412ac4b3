package org.yamabiko.call;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract with the operator about calls. */
@ConfigMapping(prefix = "yamabiko.call")
public interface CallConfig {

    /** For how long after a text a call to the number it came from counts as ringing back. */
    @WithDefault("P1D")
    Duration ringBackWithin();
}
