package org.yamabiko.call;

/** What can happen in a call, for its trace. {@link TraceSentences} has a sentence for each, in both languages. */
public enum TraceStep {
    /** {@code 0}: the dialled number. */
    DIALED,
    NO_SUCH_HOTLINE,
    /** {@code 0}: the hotline's name, {@code 1}: the revision. */
    HOTLINE,
    /** {@code 0}: the hotline's name. */
    HOTLINE_DRAFT,
    /** {@code 0}: the incident's name. */
    INCIDENT,
    /** {@code 0}: the key of the text that may not be sent now. */
    INCIDENT_WITHOUT_TEXT,
    WITHIN_HOURS,
    OUTSIDE_HOURS,
    HOLIDAY,
    /** {@code 0}: the name of the holiday, or of the company's own day. */
    NAMED_HOLIDAY,
    CALLER_TEXTABLE,
    CALLER_WITHHELD,
    /** {@code 0}: the kind of line. */
    CALLER_NOT_TEXTABLE,
    /** {@code 0}: the key. */
    KEY,
    /** {@code 0}: the key. */
    INVALID_KEY,
    NO_KEY,
    OTHERWISE,
    GAVE_UP,
    SAID,
    ASKED_FOR_NUMBER,
    NUMBER_INVALID,
    NUMBER_NOT_CONFIRMED,
    NUMBER_CONFIRMED,
    NUMBER_GIVEN_UP,
    /** {@code 0}: the text's key. */
    TEXT_COMMITTED,
    /** {@code 0}: the text's key. */
    TEXT_REPEATED,
    /** {@code 0}: the text's key. */
    TEXT_MISSING,
    /** {@code 0}: the text's key. */
    TEXT_NOT_APPROVED,
    /** {@code 0}: the text's key. */
    TEXT_APPROVAL_ENDED,
    PROMISED,
    /** {@code 0}: the extension. */
    TRANSFERRED,
    HUNG_UP,
    NOT_ANSWERED,
    LEDGER_AWAY,
    FAILED
}
