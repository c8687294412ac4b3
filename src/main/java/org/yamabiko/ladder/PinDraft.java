package org.yamabiko.ladder;

import java.time.Duration;

/**
 * A rung to hold.
 *
 * @param rung as {@link Rung} has it
 * @param lasts how long; null until somebody lets it go
 */
public record PinDraft(String rung, Duration lasts) {
}
