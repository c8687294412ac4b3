package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    /** In the middle of what is asked for, so that nothing is added or taken away. */
    private static final RandomGenerator MIDDLE = () -> 1L << 63;

    @ParameterizedTest(name = "after {0} attempts it waits {1}")
    @CsvSource({ "1, PT1S", "2, PT2S", "3, PT4S", "4, PT8S", "5, PT16S", "6, PT32S", "7, PT1M", "8, PT1M", "1000, PT1M",
            "2147483647, PT1M" })
    void it_waits_twice_as_long_each_time_up_to_a_minute(int attempts, Duration wait) {
        assertThat(new RetrySchedule(MIDDLE).after(attempts)).isEqualTo(wait);
    }

    @Test
    void it_gives_or_takes_a_quarter_so_that_many_texts_do_not_come_back_at_once() {
        var schedule = new RetrySchedule(new Random(1));

        var waits = IntStream.range(0, 1_000).mapToObj(i -> schedule.after(3)).toList();

        assertThat(waits).allMatch(wait -> wait.toMillis() >= 3_000 && wait.toMillis() <= 5_000);
        assertThat(waits.stream().mapToLong(Duration::toMillis).summaryStatistics())
                .satisfies(s -> assertThat(s.getMin()).isLessThan(3_200))
                .satisfies(s -> assertThat(s.getMax()).isGreaterThan(4_800));
    }
}
