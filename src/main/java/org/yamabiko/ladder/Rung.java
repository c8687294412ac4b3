package org.yamabiko.ladder;

import java.util.List;

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

    /** Those that begin at a limit, in its order. */
    public static final List<Rung> LIMITED = List.of(SHORT, HANG_UP, SHED);

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

    /** Which of the three limits it begins at; 0 for NORMAL, which begins at none. Shown by the gauge. */
    int step() {
        return switch (this) {
            case NORMAL -> 0;
            case SHORT -> 1;
            case HANG_UP -> 2;
            case SHED -> 3;
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
