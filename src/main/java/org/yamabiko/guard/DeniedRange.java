package org.yamabiko.guard;

import java.time.Instant;

/**
 * Numbers that begin alike and get no text.
 *
 * @param prefix the first digits of E.164, with the plus sign
 */
public record DeniedRange(String prefix, String note, String by, Instant at) {
}
