package org.yamabiko.lab.surge;

import java.util.Map;

/** What the service itself knows of a surge: its queue and its ledger. */
interface SurgeFindings {

    /** Texts that wait for a gateway now. */
    long waiting();

    /** Waits, within bounds, until the ledger has the end of every call that was taken, then says how many ended how. */
    Map<String, Integer> outcomes(CallTimes times, SurgeCallers callers);
}
