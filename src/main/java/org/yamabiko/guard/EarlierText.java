package org.yamabiko.guard;

import java.time.Instant;

/**
 * A text that went, or is going, to a number before.
 *
 * @param failed whether it is known not to have arrived, so that it stands in nobody's way
 */
record EarlierText(String callId, String textKey, int textVersion, Instant at, boolean failed) {
}
