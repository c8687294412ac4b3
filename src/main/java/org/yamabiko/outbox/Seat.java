package org.yamabiko.outbox;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Room for one text in a lane, held before the text's decision is committed: such a text is written as claimed already and
 * leaves right after the commit, without a second transaction for its claim. Must be used by {@link Dispatcher#submit} or
 * released.
 */
public final class Seat {

    private final Lane lane;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    Seat(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }

    /** Gives the room back; nothing happens if it is not held any more. */
    public void release() {
        if (pass()) {
            lane.leave();
        }
    }

    /** @return whether it was still held; whoever gets true owes the lane a {@code leave} */
    boolean pass() {
        return taken.getAndSet(false);
    }
}
