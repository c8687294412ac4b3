package org.yamabiko.call;

import java.time.Instant;
import java.util.List;

/**
 * A call as the API shows it.
 *
 * @param did null if nothing is published on what was dialled
 * @param caller masked; null unless the caller allowed its use
 * @param rehearsal whether somebody made it to try the hotline; it is in no figure
 * @param trace empty in lists
 */
public record CallView(String id, String did, String dialedNumber, String caller, String callerLine, CallOutcome outcome,
        Integer hotlineRevision, Instant startedAt, Instant decidedAt, Instant endedAt, boolean rehearsal,
        List<TraceView> trace) {

    /** @param sentence the step in plain words, in the language that was asked for */
    public record TraceView(Instant at, String step, List<String> args, String sentence) {
    }
}
