package org.yamabiko.hotline.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final Holidays HOLIDAYS = HolidayFile.shipped();

    private static final Timetable OFFICE = new Timetable(
            Map.of(DayOfWeek.MONDAY, ranges("09:00-12:00", "13:00-18:00"), DayOfWeek.TUESDAY, ranges("09:00-18:00"),
                    DayOfWeek.WEDNESDAY, ranges("09:00-18:00"), DayOfWeek.FRIDAY, ranges("22:00-24:00"),
                    DayOfWeek.SATURDAY, ranges("00:00-02:00")),
            true,
            List.of(new SpecialDays(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3), List.of(), "年末年始"),
                    new SpecialDays(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23), ranges("10:00-15:00"), "感謝祭")));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({ "2026-11-30T08:59:59, OUTSIDE", "2026-11-30T09:00:00, INSIDE", "2026-11-30T11:59:59, INSIDE",
            "2026-11-30T12:00:00, OUTSIDE", "2026-11-30T17:59:59, INSIDE", "2026-11-30T18:00:00, OUTSIDE",
            // a day without hours is outside, not a holiday
            "2026-11-29T12:00:00, OUTSIDE",
            // over midnight
            "2026-11-27T23:59:59, INSIDE", "2026-11-28T00:00:00, INSIDE", "2026-11-28T02:00:00, OUTSIDE",
            // 文化の日 is a Tuesday
            "2026-11-03T10:00:00, HOLIDAY", "2026-12-29T10:00:00, HOLIDAY", "2027-01-03T10:00:00, HOLIDAY",
            "2027-01-04T10:00:00, INSIDE",
            // the company's own day goes before the public holiday on it
            "2026-11-23T10:00:00, INSIDE", "2026-11-23T16:00:00, OUTSIDE" })
    void a_moment_is_judged_by_the_companys_days_then_holidays_then_the_week(LocalDateTime moment, Opening.Kind kind) {
        assertThat(OFFICE.at(moment, HOLIDAYS).kind()).isEqualTo(kind);
    }

    @Test
    void a_holiday_has_its_name() {
        assertThat(OFFICE.at(LocalDateTime.parse("2026-11-03T10:00:00"), HOLIDAYS).day()).isEqualTo("文化の日");
        assertThat(OFFICE.at(LocalDateTime.parse("2026-12-31T10:00:00"), HOLIDAYS).day()).isEqualTo("年末年始");
    }

    @Test
    void who_is_open_on_holidays_is_open_as_on_other_days() {
        var open = new Timetable(OFFICE.weekly(), false, List.of());
        assertThat(open.at(LocalDateTime.parse("2026-11-03T10:00:00"), HOLIDAYS).kind()).isEqualTo(Opening.Kind.INSIDE);
    }

    private static List<TimeRange> ranges(String... written) {
        return List.of(written).stream().map(range -> TimeRange.parse(range).orElseThrow()).toList();
    }
}
