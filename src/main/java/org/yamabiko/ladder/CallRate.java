package org.yamabiko.ladder;

import java.time.Instant;

/** Calls a second, over the two seconds before. Not for several threads at once. */
final class CallRate {

    private static final int MILLIS = 100;
    private static final int SLICES = 20;
    private static final double SECONDS = MILLIS * SLICES / 1000.0;

    private final int[] calls = new int[SLICES];
    private final long[] when = new long[SLICES];

    void mark(Instant now) {
        var slice = slice(now);
        var place = (int) Math.floorMod(slice, (long) SLICES);
        if (when[place] != slice) {
            when[place] = slice;
            calls[place] = 0;
        }
        calls[place]++;
    }

    double perSecond(Instant now) {
        var slice = slice(now);
        int sum = 0;
        for (int place = 0; place < SLICES; place++) {
            if (when[place] > slice - SLICES && when[place] <= slice) {
                sum += calls[place];
            }
        }
        return sum / SECONDS;
    }

    private static long slice(Instant now) {
        return Math.floorDiv(now.toEpochMilli(), (long) MILLIS);
    }
}
