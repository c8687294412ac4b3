package org.yamabiko.hotline;

/** What answers an incoming call. */
public enum Trigger {
    /** Answer and walk the flow. */
    ANSWER,
    /** Never answer: the caller pays nothing, the channel is free at once, the text goes. */
    HANG_UP
}
