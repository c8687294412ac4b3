package org.yamabiko.gateway;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;

/**
 * An upstream's later report on one segment. May come before the submit returned, more than once, and in any order.
 *
 * @param gateway the name of the gateway it came by
 * @param segmentId the id that {@link SubmitOutcome.Accepted} gave, in the form the gateway normalised it to
 * @param receivedAt when we got it
 * @param detail the upstream's error code or words, empty if none
 * @param recipient to whom the segment went, if the report says so: it may settle a text whose id nobody knows
 */
public record DeliveryReceipt(String gateway, String segmentId, MessageState state, Instant receivedAt, String detail,
        Optional<PhoneNumber> recipient) {

    public DeliveryReceipt(String gateway, String segmentId, MessageState state, Instant receivedAt, String detail) {
        this(gateway, segmentId, state, receivedAt, detail, Optional.empty());
    }
}
