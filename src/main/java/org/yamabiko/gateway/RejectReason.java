package org.yamabiko.gateway;

/** Why a text was not taken, and whether it can be taken later. The name is the metric tag. */
public enum RejectReason {
    /** The link is down or not yet up; nothing left. */
    NOT_CONNECTED(false),
    /** More than the upstream, or our own rate limit, takes at once (SMPP 3.4 §5.1.3 ESME_RTHROTTLED). */
    THROTTLED(false),
    /** The upstream's queue is full (ESME_RMSGQFUL). */
    QUEUE_FULL(false),
    /** The upstream failed for reasons of its own (ESME_RSYSERR and the like). */
    UPSTREAM_ERROR(false),
    /**
     * Our account or our request is wrong at this upstream, whatever the text: its settings need a person, and until then every
     * text would end so. Nothing was taken.
     */
    MISCONFIGURED(false),
    /** The circuit breaker is open after a row of failures; nothing left. */
    BREAKER_OPEN(false),
    /** The recipient cannot be reached by this upstream, ever (ESME_RINVDSTADR). */
    INVALID_RECIPIENT(true),
    /** The sender is not registered with this upstream (ESME_RINVSRCADR). */
    INVALID_SENDER(true),
    /** The upstream refuses the text itself: length, coding, options. */
    INVALID_TEXT(true),
    /** The account may not send this: credit, contract, suspended. */
    NOT_ALLOWED(true),
    /** Any refusal that has no name of its own here; see the detail. */
    REFUSED(true);

    private final boolean permanent;

    RejectReason(boolean permanent) {
        this.permanent = permanent;
    }

    /** Whether the same text would be refused again. */
    public boolean permanent() {
        return permanent;
    }
}
