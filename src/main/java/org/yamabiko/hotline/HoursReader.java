package org.yamabiko.hotline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yamabiko.hotline.hours.TimeRange;
import org.yamabiko.hotline.hours.Timetable;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the opening hours of a flow document; whatever is wrong is reported with its path. */
final class HoursReader {

    /** How documents name the days, Monday first. */
    static final Map<String, DayOfWeek> DAYS = days();

    private static final Set<String> FIELDS = Set.of("weekly", "holidays", "exceptions", "outside", "holiday");
    private static final int MOST_RANGES = 10;

    private final Complaints complaints;
    private final StepReader steps;

    HoursReader(Complaints complaints, StepReader steps) {
        this.complaints = complaints;
        this.steps = steps;
    }

    private static Map<String, DayOfWeek> days() {
        var days = new LinkedHashMap<String, DayOfWeek>();
        List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").forEach(day -> days.put(day, DayOfWeek.of(days.size() + 1)));
        return days;
    }

    Optional<OpeningHours> read(JsonNode node, String path) {
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            complaints.add(path, "hours.object", "must be an object with weekly and outside");
            return Optional.empty();
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                complaints.add(path + "." + name, "hours.field",
                        "is not known; known are " + FIELDS.stream().sorted().toList());
            }
        });
        var weekly = weekly(node.get("weekly"), path + ".weekly");
        var closedOnHolidays = closedOnHolidays(node.get("holidays"), path + ".holidays");
        var exceptions = new SpecialDaysReader(complaints, this::ranges).read(node.get("exceptions"), path + ".exceptions");
        var outside = outside(node, path);
        var holiday = node.has("holiday") ? Optional.ofNullable(steps.read(node.get("holiday"), path + ".holiday"))
                : Optional.<Step> empty();
        return outside == null ? Optional.empty()
                : Optional.of(new OpeningHours(new Timetable(weekly, closedOnHolidays, exceptions), outside, holiday));
    }

    private Step outside(JsonNode node, String path) {
        if (!node.has("outside")) {
            complaints.add(path + ".outside", "hours.outside", "is missing: what callers get when the hotline is not open");
            return null;
        }
        return steps.read(node.get("outside"), path + ".outside");
    }

    private boolean closedOnHolidays(JsonNode node, String path) {
        if (node == null || "closed".equals(node.textValue())) {
            return true;
        }
        if (!"open".equals(node.textValue())) {
            complaints.add(path, "hours.holidays", "must be closed or open");
        }
        return false;
    }

    private Map<DayOfWeek, List<TimeRange>> weekly(JsonNode node, String path) {
        var weekly = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        if (node == null || !node.isObject()) {
            complaints.add(path, "hours.weekly", "must be an object with the hours of mon, tue, wed, thu, fri, sat, sun");
            return weekly;
        }
        node.properties().forEach(field -> {
            var at = path + "." + field.getKey();
            var day = DAYS.get(field.getKey());
            if (day == null) {
                complaints.add(at, "hours.day", "is no day of the week; known are " + List.copyOf(DAYS.keySet()));
            } else {
                weekly.put(day, ranges(field.getValue(), at));
            }
        });
        return weekly;
    }

    /** The open parts of one day. */
    private List<TimeRange> ranges(JsonNode node, String path) {
        var ranges = new ArrayList<TimeRange>();
        if (node == null || !node.isArray() || node.size() > MOST_RANGES) {
            complaints.add(path, "hours.ranges",
                    "must be a list of at most " + MOST_RANGES + " ranges such as 09:00-18:00; empty if closed", MOST_RANGES);
            return ranges;
        }
        for (int i = 0; i < node.size(); i++) {
            var at = path + "." + i;
            range(node.get(i), at).ifPresent(range -> {
                ranges.stream().filter(range::overlaps).findFirst()
                        .ifPresent(other -> complaints.add(at, "hours.overlap", "overlaps " + other, other));
                ranges.add(range);
            });
        }
        return ranges;
    }

    private Optional<TimeRange> range(JsonNode node, String path) {
        var range = TimeRange.parse(node.asText());
        if (range.isEmpty()) {
            complaints.add(path, "hours.range", "must be a range of a day such as 09:00-18:00, from 00:00 to 24:00");
        } else if (!range.get().endsAfterItBegins()) {
            complaints.add(path, "hours.order",
                    "must end after it begins; hours over midnight are two ranges, such as 22:00-24:00 and, on the "
                            + "next day, 00:00-02:00");
            return Optional.empty();
        }
        return range;
    }
}
