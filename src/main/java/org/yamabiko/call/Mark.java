package org.yamabiko.call;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A place in the ledger, between a call and the one before it. Pages go on from a mark, so that the last one is found as fast
 * as the first, and a call that comes meanwhile moves none.
 *
 * @param at what the calls are ordered by: their start, or when their text was decided
 * @param id of the last call seen; empty if all of that moment were seen
 */
public record Mark(Instant at, String id) {

    private static final char BETWEEN = '~';

    /** Of what {@link #toString()} wrote; anything else is no mark. */
    public static Optional<Mark> of(String written) {
        int between = written == null ? -1 : written.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mark(Instant.parse(written.substring(0, between)), written.substring(between + 1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at.toString() + BETWEEN + id;
    }
}
