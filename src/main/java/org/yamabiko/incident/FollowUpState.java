package org.yamabiko.incident;

import org.yamabiko.problem.Conflict;

/** Where the all-clear of one round stands. */
public enum FollowUpState {
    NONE,
    RUNNING,
    /** Everybody who is to get it has it. */
    DONE,
    /** It ended before; {@link FollowUpEnd} says why. */
    STOPPED;

    FollowUpState start() {
        if (this == RUNNING || this == DONE) {
            throw Conflict
                    .of(this == RUNNING ? "The all-clear is under way." : "Everybody who was told has got the all-clear.");
        }
        return RUNNING;
    }

    FollowUpState stop() {
        if (this != RUNNING) {
            throw Conflict.of("There is no all-clear under way.");
        }
        return STOPPED;
    }
}
