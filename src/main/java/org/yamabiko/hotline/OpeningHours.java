package org.yamabiko.hotline;

import java.util.Optional;

import org.yamabiko.hotline.hours.Timetable;

/**
 * When a hotline is open, and what happens when it is not.
 *
 * @param holiday on a day that is closed as a whole; empty: as outside
 */
public record OpeningHours(Timetable timetable, Step outside, Optional<Step> holiday) {
}
