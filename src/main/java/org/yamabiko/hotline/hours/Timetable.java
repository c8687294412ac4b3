package org.yamabiko.hotline.hours;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * When a hotline is open.
 *
 * @param weekly a day that is missing is closed
 * @param closedOnHolidays whether a public holiday is closed, whatever day of the week it is
 */
public record Timetable(Map<DayOfWeek, List<TimeRange>> weekly, boolean closedOnHolidays, List<SpecialDays> exceptions) {

    public Timetable {
        weekly = Map.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /** @param now the time on the wall where the hotline is */
    public Opening at(LocalDateTime now, Holidays holidays) {
        var date = now.toLocalDate();
        for (var special : exceptions) {
            if (special.contains(date)) {
                return special.open().isEmpty() ? new Opening(Opening.Kind.HOLIDAY, special.name())
                        : Opening.of(TimeRange.anyContains(special.open(), now.toLocalTime()));
            }
        }
        var holiday = holidays.name(date);
        if (closedOnHolidays && holiday.isPresent()) {
            return new Opening(Opening.Kind.HOLIDAY, holiday.get());
        }
        return Opening.of(TimeRange.anyContains(weekly.getOrDefault(date.getDayOfWeek(), List.of()), now.toLocalTime()));
    }
}
