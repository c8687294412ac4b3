package org.yamabiko.incident;

/**
 * How the all-clear goes, as somebody writes it. What is null is as usual.
 *
 * @param toldWithin only who was told within so long before the end: such as {@code PT24H}
 * @param within how long after the end it may go
 * @param perSecond how many texts a second at most, on all nodes together
 * @param byItself whether it begins at the end without anybody's click
 * @param atNight whether it goes in the quiet hours too
 */
public record FollowUpDraft(String toldWithin, String within, Integer perSecond, Boolean byItself, Boolean atNight) {
}
