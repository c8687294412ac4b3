package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.outbox.Drain.Queue;

/** What the forecast says against what happens, second by second. */
class DrainTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private final SeenRate seen = new SeenRate();
    private final Drain drain = new Drain();
    private long gone;

    /** One look at a queue from which so many texts left since the look before. */
    private Outlook look(int second, long waiting, double allowed, long left) {
        gone += left;
        var now = NOON.plusSeconds(second);
        return drain.look(now, new Queue(waiting, waiting), new SendPace(allowed, seen.look(now, gone)));
    }

    private static double seconds(Outlook outlook) {
        return outlook.drain().orElseThrow().toMillis() / 1000.0;
    }

    @ParameterizedTest(name = "{0} texts, {1} a second allowed, {2} really leave")
    @CsvSource({ "10000, 100, 100", "10000, 100, 97", "1000, 30, 30", "100000, 600, 590" })
    void a_lane_with_a_contract_is_forecast_within_a_tenth_from_the_first_look_on(int texts, int allowed, int leave) {
        var waiting = texts;
        look(0, 0, allowed, 0);
        for (int second = 1; waiting > leave; second++) {
            var outlook = look(second, waiting, allowed, second == 1 ? 0 : leave);
            var really = waiting / (double) leave;
            assertThat(seconds(outlook)).as("second %d", second).isCloseTo(really, within(really * 0.1));
            waiting -= leave;
        }
    }

    @ParameterizedTest(name = "10,000 texts, 100 a second allowed, {0} really leave")
    @CsvSource({ "50", "70" })
    void an_upstream_that_takes_less_than_its_contract_is_found_out_within_seconds(int leave) {
        var waiting = 10_000;
        for (int second = 1; waiting > leave; second++) {
            var outlook = look(second, waiting, 100, second == 1 ? 0 : leave);
            if (second > 6) {
                assertThat(seconds(outlook)).isCloseTo(waiting / (double) leave, within(waiting / (double) leave * 0.2));
            }
            waiting -= leave;
        }
    }

    @Test
    void without_a_contract_what_was_seen_counts() {
        assertThat(look(0, 0, UNLIMITED, 0).drain()).contains(Duration.ZERO);

        assertThat(look(1, 3000, UNLIMITED, 0).drain()).as("nothing is known yet").isEmpty();
        look(2, 2800, UNLIMITED, 200);
        for (int second = 3; second < 10; second++) {
            var waiting = 2800 - 200 * (second - 2);
            assertThat(seconds(look(second, waiting, UNLIMITED, 200))).isCloseTo(waiting / 200.0,
                    within(waiting / 200.0 * 0.5));
        }
        assertThat(seconds(look(10, 1200, UNLIMITED, 200))).isCloseTo(6, within(0.5));
    }

    @Test
    void a_rate_that_was_seen_under_load_is_believed_at_the_next_wave() {
        for (int second = 0; second < 10; second++) {
            look(second, 2000 - 200 * second, UNLIMITED, 200);
        }
        for (int second = 10; second < 30; second++) {
            look(second, 0, UNLIMITED, 1);
        }
        assertThat(seconds(look(30, 1000, UNLIMITED, 1))).isCloseTo(5, within(0.5));
    }

    @Test
    void a_share_that_falls_is_known_at_once() {
        for (int second = 1; second < 10; second++) {
            look(second, 5000, 100, 100);
        }
        assertThat(seconds(look(10, 5000, 50, 100))).isCloseTo(100, within(1.0));
    }

    @Test
    void texts_that_wait_while_none_leaves_stand_still() {
        assertThat(look(0, 100, 0, 0).stalled()).isFalse();
        for (int second = 1; second < 10; second++) {
            assertThat(look(second, 100, 0, 0).stalled()).isFalse();
        }
        assertThat(look(10, 100, 0, 0).stalled()).isTrue();
        assertThat(look(11, 100, 0, 0).drain()).isEmpty();
        assertThat(look(12, 80, 100, 20).stalled()).isFalse();
    }

    @Test
    void what_is_tried_again_later_does_not_stand_still_while_there_is_a_way_out() {
        for (int second = 0; second < 30; second++) {
            assertThat(drain.look(NOON.plusSeconds(second), new Queue(3, 0), new SendPace(UNLIMITED, 0)).stalled()).isFalse();
        }
        for (int second = 30; second < 40; second++) {
            drain.look(NOON.plusSeconds(second), new Queue(3, 0), new SendPace(0, 0));
        }
        assertThat(drain.look(NOON.plusSeconds(40), new Queue(3, 0), new SendPace(0, 0)).stalled()).isTrue();
    }

    @Test
    void a_text_of_three_segments_takes_three_of_the_submits_that_are_allowed() {
        var own = new OwnPace();
        assertThat(own.look(NOON, 90, 0, 0).allowed()).isEqualTo(90);

        for (int second = 1; second <= 5; second++) {
            own.look(NOON.plusSeconds(second), 90, 30L * second, 90L * second);
        }
        assertThat(own.look(NOON.plusSeconds(6), 90, 180, 540).allowed()).isCloseTo(30, within(0.1));
        // and after a quiet time still
        assertThat(own.look(NOON.plusSeconds(60), 90, 181, 543).allowed()).isCloseTo(30, within(0.1));
    }
}
