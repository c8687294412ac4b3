package org.yamabiko.text;

/** Where a version of a text stands. */
public enum TextState {
    /** Written, and shown to nobody yet. */
    DRAFT,
    /** Shown to the second person, who has not decided. */
    WAITING,
    /** May be sent until its approval ends. */
    APPROVED,
    REFUSED,
    /** A newer version was written before anybody decided. */
    REPLACED;

    /** Whether it may be shown to the second person, perhaps again. */
    boolean submittable() {
        return this == DRAFT || this == REFUSED;
    }

    boolean decidable() {
        return this == WAITING;
    }

    /** What becomes of it when a newer version is written. */
    TextState replaced() {
        return this == DRAFT || this == WAITING ? REPLACED : this;
    }
}
