package org.yamabiko.incident;

/** Why an all-clear does not run any more. */
public enum FollowUpEnd {
    ALL_TOLD(FollowUpState.DONE),
    BY_HAND(FollowUpState.STOPPED),
    /** The time within which it may go is over. */
    TIME_OVER(FollowUpState.STOPPED),
    /** The text was taken back, or its approval has ended. */
    TEXT_NOT_SENDABLE(FollowUpState.STOPPED),
    /** The incident is back. */
    ON_AGAIN(FollowUpState.STOPPED);

    private final FollowUpState state;

    FollowUpEnd(FollowUpState state) {
        this.state = state;
    }

    FollowUpState state() {
        return state;
    }
}
