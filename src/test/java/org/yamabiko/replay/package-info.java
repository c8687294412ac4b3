/**
 * Replays of attacks and surges on the packaged service with a real PostgreSQL and the carrier's twin: short in every run of
 * the tests, in full by {@code ./yamabiko replay}. They write what they saw to {@code target/replay.md}; what was seen in full
 * stands in {@code src/docs/attacks.md}.
 */
package org.yamabiko.replay;
