package org.yamabiko.guard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.yamabiko.guard.Quota.Mode;

/**
 * What the shield did, as it is counted minute by minute.
 *
 * @param what a quota's name, or one of the words below
 */
record Hit(String what, Mode mode, Instant minute) {

    static final String ASKED = "ASKED";
    static final String SENT_BEFORE = "SENT_BEFORE";
    static final String BLOCKED = "BLOCKED";

    static Hit of(String what, Mode mode, Instant at) {
        return new Hit(what, mode, at.truncatedTo(ChronoUnit.MINUTES));
    }
}
