package org.yamabiko.call;

/** What a call ended in; the words of the public contract and of the column. */
public enum CallOutcome {
    TEXTED,
    /** The same call had asked for the same text before. */
    ALREADY_TEXTED,
    /** The caller refused the use of the number. */
    WITHHELD,
    /** The line gets no texts, and no other number was given. */
    NOT_TEXTABLE,
    REFUSED_BY_GUARD,
    /** Hung up, or pressed nothing, before choosing. */
    ABANDONED,
    TRANSFERRED,
    /** Chose something that is only said. */
    INFORMED,
    NO_SUCH_HOTLINE,
    /** We could not do our part. */
    FAILED
}
