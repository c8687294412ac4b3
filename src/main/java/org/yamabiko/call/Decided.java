package org.yamabiko.call;

import java.util.List;

import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Verdict;

/** What became of a decision that was handed to the ledger. */
sealed interface Decided {

    /**
     * Committed: the text may be promised.
     *
     * @param beyond limits that it went beyond, which are only watched
     */
    record Fresh(List<Quota> beyond) implements Decided {

        static final Fresh PLAIN = new Fresh(List.of());
    }

    /** This call had that text already, and nothing more will be sent. */
    record Repeated() implements Decided {
    }

    /** It does not go. */
    record Refused(Verdict why) implements Decided {
    }
}
