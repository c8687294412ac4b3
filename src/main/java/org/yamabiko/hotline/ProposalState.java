package org.yamabiko.hotline;

/** How far a proposal is. */
public enum ProposalState {
    /** Somebody else must look at it. */
    WAITING,
    /** Approved, or needing no approval: goes live at its time. */
    SCHEDULED,
    /** Became a revision. */
    LIVE,
    REFUSED,
    WITHDRAWN,
    /** Its time came, and it could not go live. */
    FAILED;

    /** Whether anything can still become of it. */
    public boolean open() {
        return switch (this) {
            case WAITING, SCHEDULED -> true;
            case LIVE, REFUSED, WITHDRAWN, FAILED -> false;
        };
    }
}
