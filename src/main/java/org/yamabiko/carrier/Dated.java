package org.yamabiko.carrier;

import java.time.LocalDate;

/** A rule of a carrier, which was not always so and may end. */
public interface Dated {

    LocalDate validFrom();

    /** The last day; null if no end is known. */
    LocalDate validUntil();

    /** Who says so. */
    String source();

    default boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validUntil() == null || !day.isAfter(validUntil()));
    }
}
