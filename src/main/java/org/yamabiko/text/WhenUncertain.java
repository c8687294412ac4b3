package org.yamabiko.text;

/** What to do with a text of which nothing says whether it was taken, once neither a receipt nor a question has settled it. */
public enum WhenUncertain {
    /** Send it once more, and never a third time: a link that comes twice harms less than one that never comes. */
    RESEND_ONCE,
    /** Leave it: this text must not come twice. */
    NEVER
}
