package org.yamabiko.sender;

import java.time.LocalDate;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.SenderKind;

/**
 * A sender that a carrier has registered for us.
 *
 * @param value digits as they are registered
 * @param validUntil the last day; null if no end is known
 * @param reviewReference by what the carrier or aggregator finds its review
 * @param publishedAt the page of the company's site that names it to recipients; null if none does
 */
public record Sender(long id, Carrier carrier, SenderKind kind, String value, LocalDate validFrom, LocalDate validUntil,
        String reviewReference, String publishedAt) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
