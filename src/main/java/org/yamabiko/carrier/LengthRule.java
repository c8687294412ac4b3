package org.yamabiko.carrier;

import java.time.LocalDate;

/**
 * How long a text may be for one carrier, and how many segments of it are billed.
 *
 * @param longest in units
 * @param billing which segments are billed
 * @param gsm7Bit room for texts of the GSM 7 bit alphabet alone
 * @param ucs2 room for all others, Japanese above all; in UTF-16 units
 * @param newline how many units a new line takes; some aggregators count two
 */
public record LengthRule(Carrier carrier, LocalDate validFrom, LocalDate validUntil, String source, int longest,
        Billing billing, Room gsm7Bit, Room ucs2, int newline) implements Dated {

    /** Which segments are billed. */
    public enum Billing {
        EACH_SEGMENT,
        /** One, whatever the length. */
        ONE
    }

    /**
     * @param alone units in the only segment of a short text
     * @param concatenated units in each segment of a long text
     */
    public record Room(int alone, int concatenated) {
    }
}
