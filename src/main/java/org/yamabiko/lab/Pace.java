package org.yamabiko.lab;

/** How time passes in a virtual caller's call. */
public enum Pace {
    /** A prompt takes as long as it lasts, a time-out as long as it was set. */
    REAL,
    /** Nothing is waited for: prompts end at once, and what was not pressed before is a time-out. */
    FAST
}
