package org.yamabiko.outbox;

/**
 * How fast texts leave.
 *
 * @param allowed texts a second that the leased shares, and what upstreams take, allow now; infinite where nothing limits them
 * @param seen texts a second that left in the last seconds
 */
record SendPace(double allowed, double seen) {

    boolean bounded() {
        return allowed != Double.POSITIVE_INFINITY;
    }
}
