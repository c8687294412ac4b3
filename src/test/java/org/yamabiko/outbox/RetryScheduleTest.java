package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.gateway.RejectReason;

class RetryScheduleTest {

    /** In the middle of what is asked for, so that nothing is added or taken away. */
    private static final RandomGenerator MIDDLE = () -> 1L << 63;

    @ParameterizedTest(name = "after {0} attempts it waits {1}")
    @CsvSource({ "1, PT1S", "2, PT2S", "3, PT4S", "4, PT8S", "5, PT16S", "6, PT32S", "7, PT1M", "8, PT1M", "1000, PT1M",
            "2147483647, PT1M" })
    void after_a_failure_of_the_upstream_it_waits_twice_as_long_each_time_up_to_a_minute(int attempts, Duration wait) {
        assertThat(after(RejectReason.UPSTREAM_ERROR, attempts)).isEqualTo(wait);
        assertThat(after(RejectReason.MISCONFIGURED, attempts)).isEqualTo(wait);
    }

    @ParameterizedTest(name = "after {0} attempts it waits {1}")
    @CsvSource({ "1, PT2S", "2, PT4S", "3, PT8S", "4, PT16S", "5, PT30S", "6, PT30S", "1000, PT30S" })
    void while_the_queue_is_full_it_waits_longer_at_first_and_half_a_minute_at_most(int attempts, Duration wait) {
        assertThat(after(RejectReason.QUEUE_FULL, attempts)).isEqualTo(wait);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = RejectReason.class, names = { "THROTTLED", "NOT_CONNECTED", "BREAKER_OPEN" })
    void what_is_not_the_fault_of_the_text_waits_a_second_however_often_it_happens(RejectReason reason) {
        assertThat(after(reason, 1)).isEqualTo(after(reason, 100)).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = RejectReason.class, names = { "INVALID_RECIPIENT", "INVALID_SENDER", "INVALID_TEXT", "NOT_ALLOWED",
            "REFUSED" })
    void what_is_permanent_has_no_next_time(RejectReason reason) {
        assertThatThrownBy(() -> after(reason, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason + " is not tried again");
    }

    @Test
    void it_gives_or_takes_a_quarter_so_that_many_texts_do_not_come_back_at_once() {
        var schedule = new RetrySchedule(new Random(1));

        var waits = IntStream.range(0, 1_000).mapToObj(i -> schedule.after(RejectReason.UPSTREAM_ERROR, 3)).toList();

        assertThat(waits).allMatch(wait -> wait.toMillis() >= 3_000 && wait.toMillis() <= 5_000);
        assertThat(waits.stream().mapToLong(Duration::toMillis).summaryStatistics())
                .satisfies(s -> assertThat(s.getMin()).isLessThan(3_200))
                .satisfies(s -> assertThat(s.getMax()).isGreaterThan(4_800));
    }

    private static Duration after(RejectReason reason, int attempts) {
        return new RetrySchedule(MIDDLE).after(reason, attempts);
    }
}
