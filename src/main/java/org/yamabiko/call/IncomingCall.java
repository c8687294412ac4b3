package org.yamabiko.call;

import java.time.Instant;

import org.yamabiko.phone.CallerId;

/**
 * A call as it arrives.
 *
 * @param id the same for every repetition of the request, and for no other call
 * @param dialedNumber what was dialled, as the trunk delivers it
 */
public record IncomingCall(String id, String dialedNumber, CallerId caller, Instant arrivedAt) {
}
