package org.yamabiko.lab.surge;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** The contract with the operator about surges. */
@ConfigMapping(prefix = "yamabiko.lab.surge")
interface SurgeConfig {

    /** Hosts beside this machine that SIPp files may be written for: test machines of your own, never a carrier's. */
    Optional<Set<String>> hosts();
}
