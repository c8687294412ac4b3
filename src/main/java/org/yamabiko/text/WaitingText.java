package org.yamabiko.text;

import java.time.Instant;

/** A version that waits for a second person. */
public record WaitingText(String key, int version, String author, Instant since) {
}
