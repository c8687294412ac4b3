package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yamabiko.hotline.hours.Opening;
import org.yamabiko.hotline.hours.TimeRange;
import org.yamabiko.hotline.hours.Timetable;

class CalendarTest {

    private static final OpeningHours TUESDAYS = new OpeningHours(
            new Timetable(Map.of(DayOfWeek.TUESDAY, List.of(TimeRange.parse("00:00-09:00").orElseThrow())), true, List.of()),
            new Step.Say(new Utterance("closed")), Optional.empty());

    @Test
    void hours_follow_the_clock_on_the_wall_in_japan() {
        // Monday, late in the evening in London: Tuesday morning in Tokyo
        assertThat(at("2026-11-30T23:59:59Z").now(TUESDAYS).kind()).isEqualTo(Opening.Kind.INSIDE);
        assertThat(at("2026-12-01T00:00:00Z").now(TUESDAYS).kind()).isEqualTo(Opening.Kind.OUTSIDE);
        assertThat(at("2026-11-02T20:00:00Z").now(TUESDAYS)).isEqualTo(new Opening(Opening.Kind.HOLIDAY, "文化の日"));
    }

    @Test
    void it_says_in_time_that_the_list_of_holidays_ends() {
        assertThat(at("2050-06-29T00:00:00Z").holidaysEndSoon()).isFalse();
        assertThat(at("2050-07-02T00:00:00Z").holidaysEndSoon()).isTrue();
        assertThat(at("2051-07-01T00:00:00Z").holidaysEndSoon()).isTrue();
    }

    private static Calendar at(String now) {
        return new Calendar(new Japan(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private record Japan() implements HotlineConfig {

        @Override
        public ZoneId timeZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Optional<Path> holidays() {
            return Optional.empty();
        }

        @Override
        public Period warnBeforeHolidaysEnd() {
            return Period.ofMonths(6);
        }
    }
}
