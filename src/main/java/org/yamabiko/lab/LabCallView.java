package org.yamabiko.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yamabiko.call.CallOutcome;

/**
 * A rehearsed call as its page shows it.
 *
 * @param callId how the ledger knows it; of the last call of a persona who calls more than once
 * @param reason with which it was handed over; empty if it was not
 * @param lasted so far, or in all
 * @param events after the one that was asked for, in order
 * @param texts that the call became, those that have arrived and those that have not yet
 * @param outcome empty until the call has ended
 */
public record LabCallView(UUID id, String callId, Persona persona, String did, Optional<String> reason, boolean drafts,
        String by, State state,
        Instant startedAt, Duration lasted, List<Numbered> events, List<LabText> texts, Optional<CallOutcome> outcome) {

    LabCallView with(List<LabText> arrived, Optional<CallOutcome> end) {
        return new LabCallView(id, callId, persona, did, reason, drafts, by, state, startedAt, lasted, events, arrived, end);
    }

    /** Where a call stands. */
    public enum State {
        RINGING,
        TALKING,
        ENDED
    }

    /** @param number grows with each event of the call: ask for what comes after the last one seen */
    public record Numbered(long number, CallEvent event) {
    }
}
