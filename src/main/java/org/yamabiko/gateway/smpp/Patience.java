package org.yamabiko.gateway.smpp;

import java.time.Duration;

/** How long one text may go on waiting, from when it was handed over. By a clock that nobody sets, as it only measures. */
record Patience(long begin) {

    static Patience fromNow() {
        return new Patience(System.nanoTime());
    }

    /** @return of {@code whole}, what is not used up; zero at least */
    Duration leftOf(Duration whole) {
        var left = whole.minusNanos(System.nanoTime() - begin);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
