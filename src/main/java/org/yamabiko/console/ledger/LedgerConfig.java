package org.yamabiko.console.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the ledger is shown at once. */
@ConfigMapping(prefix = "yamabiko.ledger")
interface LedgerConfig {

    /** Calls on a page. */
    @WithDefault("50")
    int pageSize();

    /** Calls in a file at most. */
    @WithDefault("100000")
    int exportRows();
}
