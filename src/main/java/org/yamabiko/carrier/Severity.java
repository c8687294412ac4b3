package org.yamabiko.carrier;

/** How much a finding matters. */
public enum Severity {
    /** The text does not arrive, or not as it was written. */
    ERROR,
    /** The text may be taken for phishing, or dropped. */
    WARNING,
    /** What one would better do. */
    HINT
}
