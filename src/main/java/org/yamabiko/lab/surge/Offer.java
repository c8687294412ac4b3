package org.yamabiko.lab.surge;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.yamabiko.lab.surge.CallTimes.Moment;
import org.yamabiko.lab.surge.SurgeCallers.Caller;

/**
 * Begins each call at its moment, whatever became of those before: callers do not wait for a service that is slow. Each call
 * has a thread of its own.
 */
final class Offer {

    /** More than the service takes by default; each has a socket and some memory. */
    private static final int MOST_UNDER_WAY = 4000;
    private static final long LONGEST_NAP = Duration.ofMillis(200).toNanos();
    private static final int MICRO = 1000;

    private final SurgePlan plan;
    private final CallTimes times;
    private final SurgeCallers callers;
    private final Set<Caller> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Offer(SurgePlan plan, CallTimes times, SurgeCallers callers) {
        this.plan = plan;
        this.times = times;
        this.callers = callers;
    }

    /** Returns when the last call has begun, or after {@link #stop()}. */
    void run() {
        times.begin();
        for (int call = 0; call < plan.calls(); call++) {
            awaitMicros(plan.due(call).toNanos() / MICRO);
            if (stopped) {
                return;
            }
            begin(call);
        }
    }

    private void awaitMicros(long due) {
        for (long left = due - times.now(); left > 0 && !stopped; left = due - times.now()) {
            LockSupport.parkNanos(Math.min(LONGEST_NAP, left * MICRO));
        }
    }

    private void begin(int number) {
        if (underWay.size() >= MOST_UNDER_WAY) {
            times.mark(Moment.LEFT_OUT, number);
            return;
        }
        var caller = callers.caller(number);
        underWay.add(caller);
        times.mark(Moment.BEGUN, number);
        Thread.ofVirtual().name("surge-call-", number).start(() -> call(number, caller));
    }

    private void call(int number, Caller caller) {
        try {
            caller.call();
        } finally {
            times.mark(Moment.ENDED, number);
            underWay.remove(caller);
        }
    }

    /** No further call, and those under way hang up. */
    void stop() {
        stopped = true;
        underWay.forEach(Caller::hangUp);
    }

    boolean stopped() {
        return stopped;
    }

    /** Waits for the end of the last call. Those that have not ended by then hang up. */
    void awaitEnd(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!underWay.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LONGEST_NAP / 10);
        }
        underWay.forEach(Caller::hangUp);
        long last = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!underWay.isEmpty() && System.nanoTime() < last) {
            LockSupport.parkNanos(LONGEST_NAP / 10);
        }
    }
}
