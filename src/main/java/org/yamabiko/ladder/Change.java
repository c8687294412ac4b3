package org.yamabiko.ladder;

import java.time.Instant;

/**
 * A rung that became another.
 *
 * @param by who pinned it; null if nobody did
 */
record Change(Scope scope, Instant at, Rung before, Rung rung, Reason reason, Load load, String by) {
}
