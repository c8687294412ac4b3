package org.yamabiko.ladder;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A rung that became another, as it is kept.
 *
 * @param by who pinned it; null if nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LadderEvent(Scope scope, Instant at, Rung before, Rung rung, Reason reason, Load load, String by) {
}
