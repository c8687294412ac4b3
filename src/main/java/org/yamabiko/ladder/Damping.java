package org.yamabiko.ladder;

import java.time.Duration;

/**
 * How slowly one comes down.
 *
 * @param quiet how long it must have been quiet, for each rung
 * @param below of a rung's limits, how small a share counts as quiet
 */
record Damping(Duration quiet, double below) {
}
