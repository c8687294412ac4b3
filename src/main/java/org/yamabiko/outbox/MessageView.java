package org.yamabiko.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as the API shows it.
 *
 * @param recipient masked
 * @param reason null unless something went wrong; detail says more
 * @param segments empty until an upstream took it
 */
public record MessageView(UUID id, String callId, String did, String textKey, int textVersion, String recipient,
        String senderId,
        String body, MessageStatus status, String reason, String detail, int attempts, String gateway, Instant createdAt,
        Instant submittedAt, Instant settledAt, Instant validUntil, List<SegmentView> segments) {

    /** @param state null until a receipt came */
    public record SegmentView(int number, String smscId, String state, Instant stateAt) {
    }
}
