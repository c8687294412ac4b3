package org.yamabiko.outbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * The rate at which the upstream takes submits without throttling them, found by trying. As long as nothing was throttled there
 * is no limit. A throttled submit puts it a sixth below what was sent in the last second; each second without another adds a
 * twentieth until the rate that was too much is near, then a hundredth; after a minute without one, a twentieth again.
 */
final class FoundRate {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double FALL = 5 / 6.0;
    private static final double QUICK_CLIMB = 1.05;
    private static final double SLOW_CLIMB = 1.01;
    private static final double NEAR = 0.95;
    private static final double LEAST = 1;
    /** What was too much so long ago may have been too much for a moment only. */
    private static final long FORGETS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final LongAdder turns = new LongAdder();
    private long secondBegan;
    private long turnsBefore;
    private double lastSecond;
    private double tooMuch = Double.POSITIVE_INFINITY;
    private volatile double perSecond = Double.POSITIVE_INFINITY;
    private long lastFall;

    FoundRate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.secondBegan = nanoTime.getAsLong();
        this.lastFall = secondBegan - SECOND;
    }

    double perSecond() {
        return perSecond;
    }

    /** All that were taken, since the start. */
    long turns() {
        return turns.sum();
    }

    void turn() {
        turns.increment();
        tick();
    }

    /** Many submits that were under way together may be throttled together: one fall for all of them. */
    synchronized void throttled() {
        var now = nanoTime.getAsLong();
        if (now - lastFall < SECOND / 2) {
            return;
        }
        lastFall = now;
        tooMuch = Math.max(LEAST, Math.min(perSecond, sentLately(now)));
        perSecond = Math.max(LEAST, tooMuch * FALL);
    }

    private double sentLately(long now) {
        double current = turns.sum() - turnsBefore;
        var part = Math.min(1, (now - secondBegan) / (double) SECOND);
        return Math.max(current, current + lastSecond * (1 - part));
    }

    private void tick() {
        if (nanoTime.getAsLong() - secondBegan >= SECOND) {
            nextSecond();
        }
    }

    private synchronized void nextSecond() {
        var now = nanoTime.getAsLong();
        if (now - secondBegan < SECOND) {
            return;
        }
        var sum = turns.sum();
        lastSecond = (sum - turnsBefore) * (double) SECOND / (now - secondBegan);
        turnsBefore = sum;
        secondBegan = now;
        if (perSecond != Double.POSITIVE_INFINITY && now - lastFall >= SECOND) {
            if (now - lastFall >= FORGETS) {
                tooMuch = Double.POSITIVE_INFINITY;
            }
            perSecond *= perSecond < tooMuch * NEAR ? QUICK_CLIMB : SLOW_CLIMB;
        }
    }
}
