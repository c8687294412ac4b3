package org.yamabiko.gateway;

import java.time.Duration;

/**
 * When the next submit of one gateway may leave. A submit is what the upstream counts: one segment by SMPP, one request by
 * HTTP. A gateway asks for a turn right before each write, so that the rate holds on the wire and not only on average.
 */
public interface Pace {

    /** Every turn is now. */
    Pace UNLIMITED = new Pace() {
        @Override
        public boolean await(Duration patience) {
            return true;
        }

        @Override
        public void throttled() {
            // there is nothing to slow down
        }
    };

    /**
     * Waits for the turn of one submit.
     *
     * @return false if the turn would come later than {@code patience} from now; then no turn is used up and nothing may leave
     */
    boolean await(Duration patience) throws InterruptedException;

    /** The upstream refused a submit because they came too fast: the next turns come later. */
    void throttled();
}
