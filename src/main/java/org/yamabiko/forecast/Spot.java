package org.yamabiko.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How callers come when a number is shown on television: all at once within moments, a plateau, and a tail of those who had to
 * find a pen. The same shape as the lab's {@code tv-spot}, so that what is calculated can be tried there.
 */
final class Spot {

    /** Points of (time, rate), both as shares of the whole and of the highest. */
    private static final double[] TIMES = { 0, 0.05, 0.2, 0.45, 1 };
    private static final double[] RATES = { 0.1, 1, 1, 0.35, 0.05 };
    private static final double AREA = share(1, 1);

    private Spot() {
    }

    /** Calls in each second; together {@code calls}. */
    static List<Integer> arrivals(int calls, int seconds) {
        var arrivals = new ArrayList<Integer>(seconds);
        long before = 0;
        for (int second = 1; second <= seconds; second++) {
            var until = Math.round(calls * share(second / (double) seconds, AREA));
            arrivals.add((int) (until - before));
            before = until;
        }
        return arrivals;
    }

    /** The highest rate a second. */
    static double peak(int calls, int seconds) {
        return calls / (seconds * AREA);
    }

    /** Of all calls, how many came by then. */
    private static double share(double time, double area) {
        double sum = 0;
        for (int i = 1; i < TIMES.length && TIMES[i - 1] < time; i++) {
            var end = Math.min(time, TIMES[i]);
            var part = (end - TIMES[i - 1]) / (TIMES[i] - TIMES[i - 1]);
            var rate = RATES[i - 1] + (RATES[i] - RATES[i - 1]) * part;
            sum += (end - TIMES[i - 1]) * (RATES[i - 1] + rate) / 2;
        }
        return sum / area;
    }
}
