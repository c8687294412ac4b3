package org.yamabiko.lab.surge;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When each call of a surge did what. Written by the calls' threads, each its own cells; read by whoever looks, at any time.
 */
final class CallTimes {

    /** What can happen to a call, each once. */
    enum Moment {
        /** It could not be begun, because too many were under way. */
        LEFT_OUT,
        BEGUN,
        ANSWERED,
        /** The caller hears that the text is on its way, or, where nothing is said, the call ends with it. */
        PROMISED,
        /** Ended by the service without a word: all places are taken. */
        REFUSED,
        /** Ended because the connection could not be made, or broke. */
        BROKEN,
        ENDED
    }

    private static final long NANOS_A_MICRO = 1000;

    private final LongSupplier nanos;
    private final AtomicLong begin = new AtomicLong();
    private final int calls;
    /** Microseconds after the beginning, and one more: 0 is never. */
    private final Map<Moment, AtomicIntegerArray> times = new EnumMap<>(Moment.class);

    /** @param nanos the clock, of which only differences are used */
    CallTimes(int calls, LongSupplier nanos) {
        this.calls = calls;
        this.nanos = nanos;
        begin();
        for (var moment : Moment.values()) {
            times.put(moment, new AtomicIntegerArray(calls));
        }
    }

    int calls() {
        return calls;
    }

    /** The beginning is now. */
    void begin() {
        begin.set(nanos.getAsLong());
    }

    /** Microseconds since the beginning. */
    int now() {
        return (int) ((nanos.getAsLong() - begin.get()) / NANOS_A_MICRO);
    }

    /** It happens now; a second time changes nothing. */
    void mark(Moment moment, int call) {
        times.get(moment).compareAndSet(call, 0, now() + 1);
    }

    boolean is(Moment moment, int call) {
        return times.get(moment).get(call) != 0;
    }

    /** In microseconds after the beginning; -1 if it did not happen so far. */
    int at(Moment moment, int call) {
        return times.get(moment).get(call) - 1;
    }

    int count(Moment moment) {
        int count = 0;
        var cells = times.get(moment);
        for (int call = 0; call < calls; call++) {
            count += cells.get(call) == 0 ? 0 : 1;
        }
        return count;
    }
}
