package org.yamabiko.console;

/**
 * All sending is stopped.
 *
 * @param waiting texts
 */
public record Standstill(Times.Moment since, String by, String reason, long waiting) {
}
