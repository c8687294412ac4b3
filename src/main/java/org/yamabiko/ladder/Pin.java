package org.yamabiko.ladder;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A rung that somebody holds.
 *
 * @param until when it is let go by itself; null if a person must
 * @param by the user name of whoever pinned it
 */
public record Pin(Rung rung, @JsonInclude(JsonInclude.Include.NON_NULL) Instant until, String by, Instant since) {

    boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }
}
