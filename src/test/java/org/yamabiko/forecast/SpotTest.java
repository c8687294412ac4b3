package org.yamabiko.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {

    @ParameterizedTest
    @CsvSource({ "10000, 60", "1, 1", "7, 100", "500000, 7200" })
    void every_call_comes_in_some_second(int calls, int seconds) {
        var arrivals = Spot.arrivals(calls, seconds);

        assertThat(arrivals).hasSize(seconds).allMatch(count -> count >= 0);
        assertThat(arrivals.stream().mapToInt(Integer::intValue).sum()).isEqualTo(calls);
    }

    @Test
    void most_come_within_the_first_fifth_and_as_thick_as_is_said() {
        var arrivals = Spot.arrivals(10_000, 60);

        assertThat((double) Collections.max(arrivals)).isCloseTo(Spot.peak(10_000, 60), within(1.0));
        assertThat(arrivals.indexOf(Collections.max(arrivals))).isBetween(2, 12);
    }

    @Test
    void channels_are_the_calls_of_the_time_that_one_takes() {
        var steady = Collections.nCopies(60, 100);

        assertThat(EventRehearsal.channels(steady, Duration.ofSeconds(30))).isEqualTo(3000);
        assertThat(EventRehearsal.channels(steady, Duration.ofSeconds(2))).isEqualTo(200);
        assertThat(EventRehearsal.channels(steady, Duration.ofMillis(2500))).isEqualTo(250);
    }
}
