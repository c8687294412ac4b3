package org.yamabiko.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest(name = "at {0} in Tokyo: {1}")
    @CsvSource({ "07:59:59, true", "08:00:00, false", "20:59:59, false", "21:00:00, true", "00:00:00, true" })
    void the_night_goes_over_midnight(String time, boolean quiet) {
        assertThat(quiet("21:00", "08:00").at(Instant.parse("2026-11-26T" + time + "+09:00"))).isEqualTo(quiet);
    }

    @Test
    void a_quiet_noon_is_within_one_day() {
        assertThat(quiet("12:00", "13:00").at(Instant.parse("2026-11-26T12:30:00+09:00"))).isTrue();
        assertThat(quiet("12:00", "13:00").at(Instant.parse("2026-11-26T13:00:00+09:00"))).isFalse();
    }

    @Test
    void the_same_beginning_and_end_means_that_there_are_none() {
        assertThat(quiet("08:00", "08:00").at(Instant.parse("2026-11-26T08:00:00+09:00"))).isFalse();
    }

    private static QuietHours quiet(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), TOKYO);
    }
}
