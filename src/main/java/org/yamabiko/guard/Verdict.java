package org.yamabiko.guard;

import java.time.Instant;
import java.util.List;

/** Whether a text may go. */
public sealed interface Verdict {

    /** @param beyond monitored limits that it went beyond */
    record Pass(List<Quota> beyond) implements Verdict {
    }

    /**
     * The same words went to the same number lately.
     *
     * @param at when
     * @param mayAgain whether the caller may have it once more; not if that happened already
     */
    record AlreadySent(Instant at, boolean mayAgain) implements Verdict {
    }

    /** A limit is reached. */
    record Held(Quota quota) implements Verdict {
    }

    /** The number gets no text from us. */
    record Blocked() implements Verdict {
    }
}
