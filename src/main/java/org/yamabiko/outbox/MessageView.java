package org.yamabiko.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message as the API shows it.
 *
 * @param recipient masked
 * @param reason null unless something went wrong; detail says more
 * @param billedSegments how many segments the text is, which is what carriers bill
 * @param rehearsal whether it is of a call that somebody made to try a hotline; it is in no figure
 * @param segments empty until an upstream took it; of every attempt
 * @param history each submit and each decision about it, in order; empty in lists
 */
public record MessageView(UUID id, String callId, String did, String textKey, int textVersion, String recipient,
        String senderId,
        String body, MessageStatus status, String reason, String detail, int attempts, String gateway, Instant createdAt,
        Instant submittedAt, Instant settledAt, Instant validUntil, int billedSegments, int resends,
        boolean rehearsal,
        List<SegmentView> segments, JsonNode history) {

    /**
     * @param state the last one; null until a receipt came
     * @param states each report that said something new, with its time
     */
    public record SegmentView(int attempt, int number, String gateway, String smscId, String state, Instant stateAt,
            JsonNode states) {
    }
}
