package org.yamabiko.lab;

/** Plays Asterisk's side of one call. Used once. {@link VirtualCallers} makes them. */
public final class VirtualCaller {

    private final Dial dial;
    private final CallListener listener;
    private final Pace pace;

    VirtualCaller(Dial dial, CallListener listener, Pace pace) {
        this.dial = dial;
        this.listener = listener;
        this.pace = pace;
    }

    /** Calls, and speaks AGI until the end. Blocks. Never throws for anything that can happen in a call. */
    public CallEnd run() {
        throw new UnsupportedOperationException(dial + " " + listener + " " + pace);
    }

    /** At any time, by any thread. A key that nobody waits for is kept as Asterisk keeps it. */
    public void press(char key) {
        throw new UnsupportedOperationException();
    }

    /** At any time, by any thread. */
    public void hangUp() {
        throw new UnsupportedOperationException();
    }
}
