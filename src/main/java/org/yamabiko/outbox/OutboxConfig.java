package org.yamabiko.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract with the operator about sending. */
@ConfigMapping(prefix = "yamabiko.outbox")
public interface OutboxConfig {

    /** How long a text is worth delivering, from the decision on, unless the text says otherwise. */
    @WithDefault("PT30M")
    Duration validityPeriod();

    /** When a claim of a node that still lives counts as abandoned; longer than any submit can take. */
    @WithDefault("PT2M")
    Duration claimLease();

    /** How long an uncertain text waits for a receipt before it is sent once more, if its policy allows. */
    @WithDefault("PT1M")
    Duration resendUncertainAfter();

    /** How many submits of a text may fail at the upstream before a person must act. */
    @WithDefault("8")
    int maxFailures();

    /** How long a shutdown waits for submits under way. */
    @WithDefault("PT10S")
    Duration drainTimeout();
}
