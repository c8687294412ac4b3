package org.yamabiko.gateway;

/** What became of a segment, by the SMSC's report; the wire values of SMPP 3.4 §5.2.28. */
public enum MessageState {
    ENROUTE(1),
    DELIVERED(2),
    EXPIRED(3),
    DELETED(4),
    UNDELIVERABLE(5),
    ACCEPTED(6),
    UNKNOWN(7),
    REJECTED(8);

    private final int wireValue;

    MessageState(int wireValue) {
        this.wireValue = wireValue;
    }

    public int wireValue() {
        return wireValue;
    }

    /** @return {@link #UNKNOWN} for a value the standard does not name */
    public static MessageState ofWireValue(int value) {
        for (var state : values()) {
            if (state.wireValue == value) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
