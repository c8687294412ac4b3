package org.yamabiko.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.yamabiko.gateway.Pace;

/**
 * The turns of one lane on this node.
 * <p>
 * Two limits hold at once. The <b>share</b> is this node's part of the contracted rate, leased for some seconds; it is exact:
 * no second, wherever it begins, sees more turns than the share. The <b>found rate</b> is what the upstream took without
 * complaint: it falls when a submit was throttled and climbs again, quickly up to where it fell and slowly beyond.
 */
final class LanePace implements Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** How much longer than a second a turn counts, because a submit may be on its way a moment longer than the next. */
    private static final long GUARD = TimeUnit.MILLISECONDS.toNanos(20);
    /** Texts are claimed for the turns of this time ahead, and no more, so that few are claimed when a node dies. */
    private static final double AHEAD_SECONDS = 0.25;
    private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(50);

    private final LongSupplier nanoTime;
    /** In the order of their coming: whoever holds it waits for the next turn. */
    private final ReentrantLock queue = new ReentrantLock(true);
    private final FoundRate found;
    private final RecentTurns recent = new RecentTurns();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean contracted;
    private volatile int share;
    private volatile long shareEnds;
    private long nextTurn;

    LanePace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.found = new FoundRate(nanoTime);
        this.nextTurn = nanoTime.getAsLong();
        this.shareEnds = nextTurn;
    }

    /** From now on nothing leaves without a share. */
    void contract() {
        contracted = true;
    }

    /** @param ends when the share is lost unless it is given again, in {@link System#nanoTime()} */
    void share(int perSecond, long ends) {
        contracted = true;
        share = perSecond;
        shareEnds = ends;
    }

    /** How many turns come in the next moment; at least one if any comes at all. */
    int soon() {
        var rate = rate();
        return rate == Double.POSITIVE_INFINITY ? Integer.MAX_VALUE : rate <= 0 ? 0 : (int) Math.max(1, rate * AHEAD_SECONDS);
    }

    /** How many wait for their turn now. */
    int waiting() {
        return waiting.get();
    }

    /** All that were taken, since the start. */
    long turns() {
        return found.turns();
    }

    /** Turns a second now. */
    double rate() {
        var leased = !contracted ? Double.POSITIVE_INFINITY : leaseHolds() ? share : 0;
        return Math.min(leased, found.perSecond());
    }

    private boolean leaseHolds() {
        return shareEnds - nanoTime.getAsLong() > 0;
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
        if (rate() == Double.POSITIVE_INFINITY) {
            found.turn();
            return true;
        }
        waiting.incrementAndGet();
        try {
            return queued(patience);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean queued(Duration patience) throws InterruptedException {
        var deadline = nanoTime.getAsLong() + patience.toNanos();
        if (!queue.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            return awaitTurn(deadline);
        } finally {
            queue.unlock();
        }
    }

    private boolean awaitTurn(long deadline) throws InterruptedException {
        while (true) {
            var now = nanoTime.getAsLong();
            var wait = untilTurn(now);
            if (wait <= 0) {
                take(now);
                return true;
            }
            if (now - deadline >= 0) {
                return false;
            }
            // in naps: the share or the found rate may change meanwhile
            LockSupport.parkNanos(Math.max(1, Math.min(Math.min(wait, LONGEST_NAP), deadline - now)));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private long untilTurn(long now) {
        var rate = rate();
        if (rate <= 0) {
            return LONGEST_NAP;
        }
        var bySecond = contracted ? recent.untilFewerThan(share, now, SECOND + GUARD) : 0;
        return Math.max(bySecond, nextTurn - now);
    }

    private void take(long now) {
        var rate = rate();
        var gap = rate > 0 && rate < Double.POSITIVE_INFINITY ? (long) (SECOND / rate) : 0;
        // a late turn may be caught up with, but not more than a twentieth of a second of them
        nextTurn = Math.max(nextTurn, now - SECOND / 20) + gap;
        if (contracted) {
            // nobody else looks at them, and who does not look does not forget
            recent.add(now);
        }
        found.turn();
    }

    @Override
    public void throttled() {
        found.throttled();
    }
}
