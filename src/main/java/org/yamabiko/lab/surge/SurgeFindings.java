package org.yamabiko.lab.surge;

import org.yamabiko.lab.surge.SurgeRecord.Aftermath;

/** What the service itself knows of a surge: its queue and its ledger. */
interface SurgeFindings {

    /** Texts that wait for a gateway now. */
    long waiting();

    /**
     * Waits, within bounds, until no text of the surge waits and the ledger has the end of every call, then says what is there.
     */
    Aftermath after(CallTimes times, SurgeCallers callers);
}
