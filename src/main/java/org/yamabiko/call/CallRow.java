package org.yamabiko.call;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.phone.CallerLine;
import org.yamabiko.phone.PhoneNumber;

/**
 * A call as the ledger keeps it, at one moment of the call.
 *
 * @param did empty if nothing is published on what was dialled
 * @param caller empty unless its use is allowed
 * @param trace as JSON
 */
record CallRow(String id, Optional<PhoneNumber> did, String dialedNumber, Optional<PhoneNumber> caller, CallerLine callerLine,
        CallOutcome outcome, Optional<Integer> revision, Instant startedAt, Optional<Instant> decidedAt,
        Optional<Instant> endedAt, String trace) {
}
