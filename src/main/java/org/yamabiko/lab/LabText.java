package org.yamabiko.lab;

import java.time.Instant;
import java.util.Optional;

import org.yamabiko.outbox.MessageStatus;

/**
 * A text that a rehearsed call became.
 *
 * @param recipient masked
 * @param sender what stands above it
 * @param gateway the upstream it left by; empty until it has
 * @param arrivedAt empty until it has arrived
 */
public record LabText(String callId, String textKey, String recipient, String sender, String body, int segments,
        MessageStatus status, Optional<String> gateway, Instant decidedAt, Optional<Instant> arrivedAt) {
}
