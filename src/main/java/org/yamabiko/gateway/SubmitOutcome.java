package org.yamabiko.gateway;

import java.util.List;

/** What a submit ended in. There is no fourth outcome. */
public sealed interface SubmitOutcome {

    /**
     * The upstream took it and is now responsible.
     *
     * @param segmentIds the upstream's id of each segment, in order; at least one
     */
    record Accepted(List<String> segmentIds) implements SubmitOutcome {
        public Accepted {
            segmentIds = List.copyOf(segmentIds);
        }
    }

    /**
     * The upstream did not take it, or it never left; it is not under way.
     *
     * @param detail what the upstream said, for a person to read, for example {@code command_status 0x0000000B}
     */
    record Rejected(RejectReason reason, String detail) implements SubmitOutcome {
    }

    /** It may have left, and no answer says whether it was taken. A receipt may still settle it. */
    record Uncertain(String detail) implements SubmitOutcome {
    }
}
