package org.yamabiko.gateway;

import java.time.Instant;
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

    /**
     * It may have left, and no answer says whether it was taken. A receipt or a query may still settle it.
     *
     * @param since when the submit left, or at the latest when its answer was given up
     * @param detail what happened instead of an answer
     * @param segmentIds of the segments that were taken before, in order; empty if none was, or the text is one segment. Where
     *        the upstream repeats our own id in receipts, that id, though nothing may have been taken
     */
    record Uncertain(Instant since, String detail, List<String> segmentIds) implements SubmitOutcome {
        public Uncertain {
            segmentIds = List.copyOf(segmentIds);
        }
    }
}
