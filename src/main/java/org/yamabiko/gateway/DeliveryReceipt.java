package org.yamabiko.gateway;

import java.time.Instant;

/**
 * An upstream's later report on one segment. May come before the submit returned, more than once, and in any order.
 *
 * @param gateway the name of the gateway it came by
 * @param segmentId the id that {@link SubmitOutcome.Accepted} gave, in the form the gateway normalised it to
 * @param receivedAt when we got it
 * @param detail the upstream's error code or words, empty if none
 */
public record DeliveryReceipt(String gateway, String segmentId, MessageState state, Instant receivedAt, String detail) {
}
