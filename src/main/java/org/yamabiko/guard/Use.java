package org.yamabiko.guard;

import java.time.Instant;

/** One count: of a quota, for whom, in the window that began then. */
record Use(Quota quota, String subject, Instant windowStart) {

    /** Without the subject, which may be a person's number. */
    @Override
    public String toString() {
        return quota + " since " + windowStart;
    }
}
