package org.yamabiko.phone;

/** What we know of the line a call comes from. Each kind has its own spoken help. */
public enum CallerLine {
    MOBILE,
    LANDLINE,
    IP_PHONE,
    TOLL_FREE,
    SERVICE,
    M2M,
    FOREIGN,
    /** A coin telephone; it sends no number. */
    PAYPHONE,
    /** The caller refused the use of the number (184, or a line set so). */
    WITHHELD,
    /** The network has no number to give, for example from an app's call over Wi-Fi. */
    UNAVAILABLE,
    /** Something came that is no telephone number. */
    UNREADABLE;

    static CallerLine of(LineType type) {
        return switch (type) {
            case MOBILE -> MOBILE;
            case LANDLINE -> LANDLINE;
            case IP_PHONE -> IP_PHONE;
            case TOLL_FREE -> TOLL_FREE;
            case SERVICE -> SERVICE;
            case M2M -> M2M;
            case FOREIGN -> FOREIGN;
        };
    }

    /** Whether a text to the calling number itself arrives. */
    public boolean textable() {
        return this == MOBILE;
    }
}
