package org.yamabiko.call;

import java.util.Optional;

import org.yamabiko.guard.Attempt;
import org.yamabiko.outbox.NewMessage;

/** Where a decision is judged and written, both at once. */
interface DecisionLog {

    /**
     * Returns when it is committed, or refused.
     *
     * @param call as it is if the text goes
     * @param attempt what is judged; empty if nobody has to
     * @throws LedgerAwayException if it is not known to be written: nothing may be promised
     */
    Decided decide(CallRow call, NewMessage message, Optional<Attempt> attempt) throws LedgerAwayException;
}
