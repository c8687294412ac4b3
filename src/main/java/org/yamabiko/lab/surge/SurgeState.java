package org.yamabiko.lab.surge;

/** Where a surge is. */
public enum SurgeState {
    /** Calls are offered. */
    OFFERING,
    /** The last calls are on the line. */
    ENDING,
    /** The texts are on their way out, and the ledger is counted. */
    DRAINING,
    DONE,
    /** Somebody stopped it; what was begun is counted. */
    STOPPED;

    public boolean isOver() {
        return this == DONE || this == STOPPED;
    }
}
