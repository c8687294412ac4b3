package org.yamabiko.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.ladder.LadderRehearsal.Play;
import org.yamabiko.ladder.LadderRehearsal.Result;

/** A spot of 10,000 calls in a minute against the limits that the service comes with. */
class LadderPlayTest {

    private static final Map<Rung, Duration> LASTING = Map.of(Rung.NORMAL, Duration.ofSeconds(30), Rung.SHORT,
            Duration.ofSeconds(10), Rung.HANG_UP, Duration.ofSeconds(2), Rung.SHED, Duration.ofSeconds(2));

    private static Result play(Limits service, int channels, List<Integer> arrivals) {
        var damping = new Damping(Duration.ofSeconds(30), 0.7);
        return new Play(new Ladder(Scope.SERVICE, service, channels, damping, change -> {
        }), new Ladder(new Scope("+815012345678"), Limits.NONE, channels, damping, change -> {
        }), channels, LASTING).all(arrivals);
    }

    private static int all(Result result) {
        return result.calls().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void without_a_ladder_two_thirds_of_them_find_no_channel() {
        var result = play(Limits.NONE, 1500, Collections.nCopies(60, 167));

        assertThat(result.highest()).isEqualTo(Rung.NORMAL);
        assertThat(result.peakChannels()).isEqualTo(1500);
        assertThat(result.busy()).isGreaterThan(6000);
        assertThat(all(result) + result.busy()).isEqualTo(60 * 167);
    }

    @Test
    void with_it_all_are_taken() {
        var limits = new Limits(List.of(200.0, 400.0, 800.0), List.of(), List.of(0.5, 0.7, 0.95));
        var result = play(limits, 1500, Collections.nCopies(60, 167));

        assertThat(result.highest()).isEqualTo(Rung.HANG_UP);
        assertThat(result.busy()).isZero();
        assertThat(all(result)).isEqualTo(60 * 167);
        assertThat(result.firstSecond()).containsEntry(Rung.NORMAL, 0).containsEntry(Rung.SHORT, 4);
    }
}
