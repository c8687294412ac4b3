package org.yamabiko.call;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.yamabiko.guard.Verdict;
import org.yamabiko.phone.CallerLine;
import org.yamabiko.phone.PhoneNumber;

/**
 * A call as the ledger keeps it, at one moment of the call.
 *
 * @param did empty if nothing is published on what was dialled
 * @param caller empty unless its use is allowed
 * @param trace as JSON
 * @param rehearsal whether it is counted nowhere
 */
record CallRow(String id, Optional<PhoneNumber> did, String dialedNumber, Optional<PhoneNumber> caller, CallerLine callerLine,
        CallOutcome outcome, Optional<Integer> revision, Instant startedAt, Optional<Instant> decidedAt,
        Optional<Instant> endedAt, String trace, boolean rehearsal) {

    /** The same if its text did not go although it was written as if it would: a call that nothing was promised to. */
    CallRow refused(Verdict why) {
        var at = endedAt.orElseThrow();
        var words = Arrays.stream(Refusal.words(why, at)).map(word -> '"' + word.toString() + '"')
                .collect(Collectors.joining(","));
        var step = "{\"at\":\"%s\",\"step\":\"%s\",\"args\":[%s]}".formatted(at, Refusal.step(why), words);
        return new CallRow(id, did, dialedNumber, caller, callerLine, Refusal.outcome(why), revision, startedAt,
                Optional.empty(),
                endedAt, trace.substring(0, trace.length() - 1) + "," + step + "]", rehearsal);
    }

    /**
     * This row as the table has it after an {@code earlier} one of the same call: one that was texted stays so, though its
     * caller may have gone without a promise because the commit took too long.
     */
    CallRow after(CallRow earlier) {
        return new CallRow(id, did, dialedNumber, caller, callerLine,
                earlier.outcome == CallOutcome.TEXTED ? CallOutcome.TEXTED : outcome, revision, startedAt,
                earlier.decidedAt.or(() -> decidedAt), endedAt.or(() -> earlier.endedAt), trace, rehearsal);
    }
}
