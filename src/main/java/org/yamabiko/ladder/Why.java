package org.yamabiko.ladder;

/** Why a rung changed. */
public enum Why {
    CALLS_PER_SECOND,
    CONCURRENT,
    CHANNEL_USE,
    /** It was quiet for long enough. */
    QUIET,
    /** Somebody pinned the rung. */
    PINNED,
    /** What was pinned is let go, or its time is over; the figures decide again. */
    LET_GO
}
