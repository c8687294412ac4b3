package org.yamabiko.guard;

import java.time.Instant;
import java.util.UUID;

/**
 * A number that gets no text.
 *
 * @param id names it where nobody may see the number
 * @param number as people write it; whole, because whoever asks to be blocked, or unblocked, names it
 * @param masked for lists
 * @param reason in the words of whoever blocked it, or one of {@link BlockedNumbers}' codes
 * @param by a user's name; {@code caller} for whoever asked for it in a call
 */
public record BlockedNumber(UUID id, String number, String masked, String reason, String by, Instant at) {
}
