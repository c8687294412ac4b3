package org.yamabiko.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract with the operator about receipts. */
@ConfigMapping(prefix = "yamabiko.delivery")
interface DeliveryConfig {

    /** How long a receipt waits for the text it is about; then it is counted as unknown and forgotten. */
    @WithDefault("P3D")
    Duration keepUnknownReceipts();
}
