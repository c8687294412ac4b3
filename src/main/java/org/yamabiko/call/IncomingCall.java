package org.yamabiko.call;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.phone.Attestation;
import org.yamabiko.phone.CallerId;

/**
 * A call as it arrives.
 *
 * @param id the same for every repetition of the request, and for no other call
 * @param dialedNumber what was dialled, as the trunk delivers it
 * @param rehearsal empty for a real call
 * @param reason why another system hands the call over, as a flow document names it; {@link #UNREADABLE} if it wrote something
 *        else. Empty for a call that came here at once
 * @param attestation what is known of the caller's number by its signature
 */
public record IncomingCall(String id, String dialedNumber, CallerId caller, Instant arrivedAt,
        Optional<Rehearsal> rehearsal, Optional<String> reason, Attestation attestation) {

    /** In place of a reason that no document can name. It may have been a caller's number, so it is kept nowhere. */
    public static final String UNREADABLE = "?";

    /** One that came here at once and whose number nobody signed for. */
    public IncomingCall(String id, String dialedNumber, CallerId caller, Instant arrivedAt, Optional<Rehearsal> rehearsal) {
        this(id, dialedNumber, caller, arrivedAt, rehearsal, Optional.empty(), Attestation.NOT_GIVEN);
    }

    /** A real one. */
    public IncomingCall(String id, String dialedNumber, CallerId caller, Instant arrivedAt) {
        this(id, dialedNumber, caller, arrivedAt, Optional.empty());
    }
}
