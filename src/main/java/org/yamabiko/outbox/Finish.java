package org.yamabiko.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a submit changes in a message.
 *
 * @param reason null if it was accepted
 * @param segmentIds empty unless it was accepted
 */
record Finish(UUID id, String gateway, int attempt, MessageStatus status, String reason, String detail, Instant at,
        Instant nextAttemptAt, List<String> segmentIds) {
}
