package org.yamabiko.lab;

import java.time.Duration;
import java.util.Optional;

/**
 * How a call ended, as the caller's side sees it; the ledger knows what became of it.
 *
 * @param id of the call
 * @param lasted from the connection to the end
 * @param commands how many AGI commands were answered
 * @param extension where the dialplan would take the call now
 * @param detail for people who look for a fault; empty if there is none
 */
public record CallEnd(String id, Kind kind, Duration lasted, int commands, Optional<String> extension, String detail) {

    /** What a call can end in. */
    public enum Kind {
        /** The script ended after the call was answered. */
        ENDED_BY_SERVICE,
        HUNG_UP_BY_CALLER,
        TRANSFERRED,
        /**
         * The script ended and nobody had answered: the hotline texts without answering, or the service takes no more calls.
         */
        NOT_ANSWERED,
        /** No connection came about. */
        REFUSED,
        /** The connection broke, or the service said what is no AGI. */
        CUT
    }
}
