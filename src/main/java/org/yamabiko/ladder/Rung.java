package org.yamabiko.ladder;

/** What callers get, from all there is to the least. */
public enum Rung {
    /** The hotline's flow. */
    NORMAL,
    /** One sentence, no menu, and the hotline's default text. */
    SHORT,
    /** Never answered; the default text goes. */
    HANG_UP,
    /** Never answered, and nobody waits for anything; the default text goes when those who were promised one have theirs. */
    SHED;

    public Rung higher(Rung other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether callers hear nothing and pay nothing. */
    public boolean unanswered() {
        return switch (this) {
            case NORMAL, SHORT -> false;
            case HANG_UP, SHED -> true;
        };
    }

    boolean above(Rung other) {
        return compareTo(other) > 0;
    }

    /** The next one down; NORMAL itself. */
    Rung lower() {
        return switch (this) {
            case NORMAL, SHORT -> NORMAL;
            case HANG_UP -> SHORT;
            case SHED -> HANG_UP;
        };
    }
}
