package org.yamabiko.call;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.phone.CallerId;

/**
 * A call as it arrives.
 *
 * @param id the same for every repetition of the request, and for no other call
 * @param dialedNumber what was dialled, as the trunk delivers it
 * @param rehearsal empty for a real call
 */
public record IncomingCall(String id, String dialedNumber, CallerId caller, Instant arrivedAt,
        Optional<Rehearsal> rehearsal) {

    /** A real one. */
    public IncomingCall(String id, String dialedNumber, CallerId caller, Instant arrivedAt) {
        this(id, dialedNumber, caller, arrivedAt, Optional.empty());
    }
}
