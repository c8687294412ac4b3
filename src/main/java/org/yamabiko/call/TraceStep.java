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
    /** The number is signed for, and the signature is right. */
    NUMBER_VERIFIED,
    /** The number is signed for, and the signature is wrong. */
    NUMBER_NOT_VERIFIED,
    /** {@code 0}: the reason with which another system handed the call over. */
    OVERFLOWED,
    /** {@code 0}: such a reason, of which the hotline knows nothing. */
    REASON_UNKNOWN,
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
    STOPPED_BY_CALLER,
    STOP_REHEARSED,
    NOTHING_TO_STOP,
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
    /** The same words went to this number lately. {@code 0}: how many minutes ago. */
    SENT_BEFORE,
    /** The caller heard that, and asked for it once more. */
    ASKED_AGAIN,
    /** {@code 0}: the limit's name. */
    HELD,
    /** {@code 0}: the name of a limit that is only watched. */
    WOULD_BE_HELD,
    NUMBER_BLOCKED,
    /** Somebody attacks, and the caller pressed the digit that was asked for. */
    CHALLENGE_PASSED,
    CHALLENGE_FAILED,
    /** The caller rings back a number that texted. {@code 0}: the text's key. */
    RANG_BACK,
    /** The number only sends. */
    SENDER_ONLY,
    /** The caller wants no more texts. */
    NOT_ME,
    PROMISED,
    /** The text waits until somebody lets sending go on. */
    SENDING_STOPPED,
    /** {@code 0}: minutes. */
    DELAY_TOLD,
    LONG_DELAY_TOLD,
    /** {@code 0}: whose ladder it is, {@code LADDER_SERVICE} or {@code LADDER_HOTLINE}; so with the next two. */
    LADDER_SHORT,
    LADDER_HANG_UP,
    LADDER_SHED,
    /** The ladder would have it short, but the hotline has no default text. */
    LADDER_NO_TEXT,
    /** {@code 0}: the text's key. */
    TEXT_TAKEN_ON,
    /** {@code 0}: the extension. */
    TRANSFERRED,
    HUNG_UP,
    NOT_ANSWERED,
    LEDGER_AWAY,
    FAILED
}
