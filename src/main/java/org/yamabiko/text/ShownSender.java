package org.yamabiko.text;

import java.time.LocalDate;

import org.yamabiko.carrier.SenderKind;

/**
 * What a handset shows as the sender.
 *
 * @param value digits as they are registered; null if nothing is known
 * @param shown as people read it
 * @param registered whether the carrier has registered it for us
 * @param validUntil the last day of that; null if no end is known
 */
public record ShownSender(SenderKind kind, String value, String shown, boolean registered, LocalDate validUntil,
        String publishedAt) {

    static final ShownSender NONE = new ShownSender(null, null, null, false, null, null);
}
