package org.yamabiko.text;

/** Why a text that exists may not be sent now. */
public enum Unsendable {
    /** No version of it was ever approved. */
    NOT_APPROVED,
    /** The approval of its latest approved version has ended. */
    APPROVAL_ENDED
}
