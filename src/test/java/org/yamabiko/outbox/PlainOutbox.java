package org.yamabiko.outbox;

/** The way into the table of messages, for tests of those who write there. */
public final class PlainOutbox {

    private PlainOutbox() {
    }

    public static Outbox outbox() {
        return new Outbox(OutboxFixture.NODE_A);
    }
}
