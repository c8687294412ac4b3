package org.yamabiko.outbox;

import java.time.Instant;
import java.util.List;

/**
 * What a submit changes in a message.
 *
 * @param reason null if it was accepted; for a person and for counting
 * @param at when it came to be so; for an uncertain one, since when
 * @param nextAttemptAt null unless it is tried again
 * @param failure whether it counts against the most submits that may fail
 * @param segmentIds of the segments that are known to have left
 */
record Finish(ClaimedMessage message, MessageStatus status, String reason, String detail, Instant at, Instant nextAttemptAt,
        boolean failure, List<String> segmentIds) {
}
