package org.yamabiko.lab;

import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** The caller's hand: keys that nobody has taken yet, and whether the caller has hung up. Any thread presses, one waits. */
final class Keypad {

    /** What a wait can end in besides a key. */
    static final int NOTHING = 0;
    static final int HUNG_UP = -1;

    static final String EVERY_KEY = "0123456789*#";

    private final BlockingDeque<Integer> keys = new LinkedBlockingDeque<>();
    private final CountDownLatch gone = new CountDownLatch(1);

    void press(char key) {
        if (EVERY_KEY.indexOf(key) < 0) {
            throw new IllegalArgumentException("a telephone has no key " + key);
        }
        keys.addLast((int) key);
    }

    void hangUp() {
        gone.countDown();
        keys.addFirst(HUNG_UP);
    }

    boolean hungUp() {
        return gone.getCount() == 0;
    }

    /** What was pressed while nobody listened for keys. */
    void forget() {
        keys.clear();
    }

    /**
     * Waits for one of the keys; others are taken and do nothing.
     *
     * @return the key, {@link #NOTHING} or {@link #HUNG_UP}
     */
    int await(Duration longest, String wanted) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!hungUp()) {
            var key = next(deadline - System.nanoTime());
            if (key == NOTHING || wanted.indexOf(key) >= 0) {
                return key;
            }
        }
        return HUNG_UP;
    }

    private int next(long nanos) {
        try {
            var key = keys.pollFirst(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return key == null ? NOTHING : key;
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    /**
     * Waits, whatever is pressed.
     *
     * @return {@link #NOTHING} or {@link #HUNG_UP}
     */
    int awaitHangUp(Duration longest) {
        try {
            return gone.await(longest.toNanos(), TimeUnit.NANOSECONDS) ? HUNG_UP : NOTHING;
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    /** A thread that is wanted back is the same as a caller who has gone. */
    private int interrupted() {
        Thread.currentThread().interrupt();
        hangUp();
        return HUNG_UP;
    }
}
