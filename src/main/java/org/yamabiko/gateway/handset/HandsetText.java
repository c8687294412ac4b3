package org.yamabiko.gateway.handset;

import java.time.Instant;

/**
 * A text as a telephone shows it.
 *
 * @param sender what stands above it
 * @param segments how many segments it came in
 */
public record HandsetText(String sender, String body, int segments, Instant receivedAt) {
}
