package org.yamabiko.hotline.hours;

/**
 * What a moment is for a hotline.
 *
 * @param day the name of the holiday or of the company's own day; empty if it has none
 */
public record Opening(Kind kind, String day) {

    /** Which flow a call gets. */
    public enum Kind {
        INSIDE,
        OUTSIDE,
        /** Closed for the whole day, because it is a public holiday or one of the company's own. */
        HOLIDAY
    }

    static Opening of(boolean inside) {
        return new Opening(inside ? Kind.INSIDE : Kind.OUTSIDE, "");
    }
}
