package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** The rate that an upstream takes, found by trying; by a clock of the test's own. */
class FoundRateTest {

    private long now = 1_000_000;
    private final FoundRate rate = new FoundRate(() -> now);

    @Test
    void as_long_as_nothing_was_throttled_there_is_no_limit() {
        seconds(3, 500);

        assertThat(rate.perSecond()).isInfinite();
    }

    @Test
    void a_throttled_submit_puts_it_a_sixth_below_what_was_sent_in_the_last_second() {
        seconds(2, 120);

        rate.throttled();

        assertThat(rate.perSecond()).isCloseTo(100, within(2.0));
    }

    @Test
    void submits_that_were_under_way_together_and_throttled_together_are_one_fall() {
        seconds(2, 120);

        for (int i = 0; i < 50; i++) {
            rate.throttled();
            pass(5);
        }

        assertThat(rate.perSecond()).isCloseTo(100, within(2.0));
    }

    @Test
    void throttled_again_it_falls_again() {
        seconds(2, 120);
        rate.throttled();
        var first = rate.perSecond();
        pass(600);

        rate.throttled();

        assertThat(rate.perSecond()).isLessThan(first);
    }

    @Test
    void it_climbs_quickly_to_where_it_fell_and_slowly_beyond() {
        seconds(2, 120);
        rate.throttled();
        var fallen = rate.perSecond();

        seconds(2, 100);
        assertThat(rate.perSecond()).isBetween(fallen * 1.04, fallen * 1.11);
        seconds(3, 100);
        var near = rate.perSecond();
        assertThat(near).isCloseTo(118, within(4.0));
        seconds(1, 100);

        assertThat(rate.perSecond() / near).isCloseTo(1.01, within(0.001));
    }

    @Test
    void after_a_minute_without_a_complaint_it_climbs_quickly_again() {
        seconds(2, 120);
        rate.throttled();
        seconds(61, 100);
        var before = rate.perSecond();

        seconds(1, 100);

        assertThat(rate.perSecond() / before).isCloseTo(1.05, within(0.001));
    }

    @Test
    void it_never_falls_below_one_a_second() {
        for (int i = 0; i < 100; i++) {
            rate.throttled();
            pass(1_000);
        }

        assertThat(rate.perSecond()).isEqualTo(1);
    }

    private void seconds(int seconds, int turns) {
        for (int i = 0; i < seconds * turns; i++) {
            now += TimeUnit.SECONDS.toNanos(1) / turns;
            rate.turn();
        }
    }

    private void pass(int millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
