package org.yamabiko.call;

import org.yamabiko.guard.Verdict;

/** What became of a decision that was handed to the ledger. */
sealed interface Decided {

    /** Committed: the text may be promised. */
    record Fresh() implements Decided {
    }

    /** This call had that text already, and nothing more will be sent. */
    record Repeated() implements Decided {
    }

    /** It does not go. */
    record Refused(Verdict why) implements Decided {
    }
}
