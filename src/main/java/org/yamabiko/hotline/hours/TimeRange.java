package org.yamabiko.hotline.hours;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of one day, in minutes from its midnight; the end is not included. It never runs over midnight: {@code 24:00} is the
 * end of a day, and the night goes on with a range of the next.
 */
public record TimeRange(int from, int to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String MIDNIGHT = "24:00";
    private static final int AN_HOUR = 60;
    private static final int A_DAY = 24 * AN_HOUR;

    /** As people write it: {@code 09:00-18:00}; empty if it is no such thing. Its order is not checked. */
    public static Optional<TimeRange> parse(String written) {
        var found = WRITTEN.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimeRange(minute(found.group(1)), minute(found.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int minute(String time) {
        return MIDNIGHT.equals(time) ? A_DAY : LocalTime.parse(time, TIME).toSecondOfDay() / AN_HOUR;
    }

    public boolean endsAfterItBegins() {
        return from < to;
    }

    public boolean overlaps(TimeRange other) {
        return from < other.to && other.from < to;
    }

    boolean contains(LocalTime time) {
        var minute = time.toSecondOfDay() / AN_HOUR;
        return from <= minute && minute < to;
    }

    static boolean anyContains(List<TimeRange> ranges, LocalTime time) {
        return ranges.stream().anyMatch(range -> range.contains(time));
    }

    @Override
    public String toString() {
        return written(from) + "-" + written(to);
    }

    private static String written(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / AN_HOUR, minute % AN_HOUR);
    }
}
