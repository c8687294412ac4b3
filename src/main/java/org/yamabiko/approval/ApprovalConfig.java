package org.yamabiko.approval;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether a second person must look before callers notice a change. */
@ConfigMapping(prefix = "yamabiko.approval")
public interface ApprovalConfig {

    /** If so, texts and hotlines wait for the approval of somebody who did not write them. */
    @WithDefault("false")
    boolean required();

    /** How long a text may be sent after its approval. */
    @WithDefault("P365D")
    Period textValidFor();

    /** How long before its end an approval is shown as ending. */
    @WithDefault("P14D")
    Period warnBefore();
}
