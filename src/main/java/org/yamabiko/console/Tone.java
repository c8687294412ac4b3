package org.yamabiko.console;

import java.util.Locale;

/** How a badge looks: colour helps the eye, the words say it. */
public enum Tone {
    GOOD,
    WAITING,
    CARE,
    BAD,
    QUIET;

    public static Tone ofOutcome(String outcome) {
        return switch (outcome) {
            case "TEXTED", "ALREADY_TEXTED" -> GOOD;
            case "WITHHELD", "NOT_TEXTABLE", "REFUSED_BY_GUARD" -> CARE;
            case "FAILED", "NO_SUCH_HOTLINE" -> BAD;
            default -> QUIET;
        };
    }

    public static Tone ofStatus(String status) {
        return switch (status) {
            case "DELIVERED" -> GOOD;
            case "PENDING", "CLAIMED", "SUBMITTED" -> WAITING;
            case "UNCERTAIN", "EXPIRED" -> CARE;
            case "UNDELIVERED", "REJECTED", "BLOCKED" -> BAD;
            default -> QUIET;
        };
    }

    /** The class in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
