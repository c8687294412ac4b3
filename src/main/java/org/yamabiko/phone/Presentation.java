package org.yamabiko.phone;

/** Whether a caller's number may be used (ITU-T Q.931 §4.5.10, octet 3a, bits 7 and 6). */
public enum Presentation {
    ALLOWED,
    /** The caller refused it. The number may reach us all the same, and must not be used for anything. */
    RESTRICTED,
    /** The network has no number to give. */
    UNAVAILABLE;

    /**
     * Reads Asterisk's {@code agi_callingpres}, which is octet 3a. What cannot be read counts as restricted, because a number
     * that may not be used must never be.
     */
    public static Presentation ofCallingPres(String octet) {
        if (octet == null || !octet.matches("\\d{1,3}")) {
            return RESTRICTED;
        }
        return switch ((Integer.parseInt(octet) >> 5) & 3) {
            case 0 -> ALLOWED;
            case 2 -> UNAVAILABLE;
            default -> RESTRICTED;
        };
    }
}
