package org.yamabiko.outbox;

/** Where a message is; the words of the public contract and of the column. */
public enum MessageStatus {
    /** Waits for its first or next submit. */
    PENDING,
    /** A node is submitting it. */
    CLAIMED,
    /** An upstream took it. Submitted is not delivered. */
    SUBMITTED,
    /** It may have left, and no answer says so. */
    UNCERTAIN,
    /** Every segment reached the handset. */
    DELIVERED,
    /** The carrier gave up on a segment. */
    UNDELIVERED,
    /** The upstream refused it for good. */
    REJECTED,
    /** It could not leave while it was worth delivering. */
    EXPIRED,
    /** Gave up; a person must act. */
    BLOCKED,
    /** Decided not to be sent. */
    SUPPRESSED
}
