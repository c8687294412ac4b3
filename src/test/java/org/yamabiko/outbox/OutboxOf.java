package org.yamabiko.outbox;

/** The way into the table of messages, for tests of packages that write into it. */
public final class OutboxOf {

    private OutboxOf() {
    }

    public static Outbox node(String name) {
        return new Outbox(new Node(name));
    }
}
