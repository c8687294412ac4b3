package org.yamabiko.text;

/** What to do with a text that an upstream took and its carrier gave up on. */
public enum WhenUndelivered {
    /** It stays undelivered. */
    NOTHING,
    /** Send it by another gateway that has not had it, as long as it is worth delivering. */
    OTHER_GATEWAY
}
