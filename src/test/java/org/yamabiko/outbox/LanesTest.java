package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Which gateway is next. */
class LanesTest {

    private final FakeGateway first = new FakeGateway("first", 8);
    private final FakeGateway equal = new FakeGateway("equal", 8);
    private final FakeGateway behind = new FakeGateway("behind", 8);
    private final LanePace pace = new LanePace(System::nanoTime);

    @Test
    void the_lowest_priority_number_goes_first_and_those_behind_get_only_what_is_late() {
        var lanes = lanes(lane(behind, 200, 1), lane(first, 100, 1));

        assertThat(turns(lanes)).containsExactly("first", "behind late only");
    }

    @Test
    void when_the_first_is_away_the_one_behind_gets_everything() {
        var lanes = lanes(lane(first, 100, 1), lane(behind, 200, 1));

        first.ready = false;

        assertThat(turns(lanes)).containsExactly("behind");
        assertThat(lanes.seat()).map(seat -> seat.lane().name()).contains("behind");
    }

    @Test
    void when_nobody_is_there_nobody_has_a_turn_or_a_seat() {
        var lanes = lanes(lane(first, 100, 1));

        first.ready = false;

        assertThat(lanes.turns()).isEmpty();
        assertThat(lanes.seat()).isEmpty();
    }

    @Test
    void when_the_first_is_full_the_one_behind_still_gets_only_what_is_late_and_no_seat() {
        var full = lane(first, 100, 1);
        var lanes = lanes(full, lane(behind, 200, 1));

        full.reserve(true);

        assertThat(turns(lanes)).containsExactly("behind late only");
        assertThat(lanes.seat()).isEmpty();
    }

    @Test
    void gateways_of_one_priority_share_by_their_weights() {
        var lanes = lanes(lane(first, 100, 3), lane(equal, 100, 1));

        var given = seats(lanes, 400);

        assertThat(given).isEqualTo(Map.of("first", 300, "equal", 100));
    }

    @Test
    void a_gateway_that_returns_does_not_get_everything_until_it_has_caught_up() {
        var lanes = lanes(lane(first, 100, 1), lane(equal, 100, 1));
        equal.ready = false;
        seats(lanes, 100);
        equal.ready = true;

        lanes.weighAnew();

        assertThat(seats(lanes, 100)).isEqualTo(Map.of("first", 50, "equal", 50));
    }

    @Test
    void seats_are_as_many_as_the_window_and_a_released_one_is_free_again() {
        var lanes = lanes(lane(first, 100, 1));
        var seats = IntStream.range(0, 8).mapToObj(i -> lanes.seat().orElseThrow()).toList();
        assertThat(lanes.seat()).isEmpty();

        seats.getFirst().release();
        seats.getFirst().release();

        assertThat(lanes.seat()).isPresent();
        assertThat(lanes.seat()).isEmpty();
    }

    @Test
    void places_that_are_reserved_for_a_claim_are_nobody_elses() {
        var lane = lane(first, 100, 1);

        assertThat(lane.reserve(false)).as("half, for texts that are decided meanwhile").isEqualTo(4);
        assertThat(lane.reserve(true)).isEqualTo(4);
        assertThat(lane.reserve(true)).isZero();
        assertThat(lane.tryEnter()).isFalse();

        lane.used(4, 1);
        assertThat(lane.room()).isEqualTo(3);
        assertThat(lane.underWay()).isEqualTo(5);
    }

    @Test
    void a_lane_is_worth_a_claim_when_a_quarter_of_its_window_is_free() {
        var lane = lane(first, 100, 1);
        lane.reserve(true);

        lane.leave();
        assertThat(lane.worthAClaim()).isFalse();
        lane.leave();

        assertThat(lane.worthAClaim()).isTrue();
    }

    @Test
    void a_paced_lane_has_room_for_the_turns_of_the_next_moment_and_those_who_wait_count() throws InterruptedException {
        var lane = lane(first, 100, 1);
        pace.share(16, System.nanoTime() + TimeUnit.MINUTES.toNanos(1));
        assertThat(lane.room()).isEqualTo(4);
        pace.share(0, System.nanoTime() + TimeUnit.MINUTES.toNanos(1));
        var waiting = IntStream.range(0, 3).mapToObj(i -> Thread.ofVirtual().start(this::awaitTurn)).toList();
        while (pace.waiting() < 3) {
            Thread.onSpinWait();
        }
        assertThat(lane.room()).isZero();
        assertThat(lane.tryEnter()).isFalse();

        waiting.forEach(Thread::interrupt);
        for (var thread : waiting) {
            thread.join();
        }
    }

    private void awaitTurn() {
        try {
            pace.await(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Lane lane(FakeGateway gateway, int priority, int weight) {
        return new Lane(gateway, pace, priority, weight);
    }

    /** No gateway is opened and no rate is leased. */
    private static Lanes lanes(Lane... lanes) {
        var all = new Lanes(null, null);
        all.open(List.of(lanes));
        return all;
    }

    private static List<String> turns(Lanes lanes) {
        return lanes.turns().stream().map(turn -> turn.lane().name() + (turn.lateOnly() ? " late only" : "")).toList();
    }

    /** Each leaves before the next comes. */
    private static Map<String, Integer> seats(Lanes lanes, int texts) {
        var given = new TreeMap<String, Integer>();
        for (int i = 0; i < texts; i++) {
            var seat = lanes.seat().orElseThrow();
            given.merge(seat.lane().name(), 1, Integer::sum);
            seat.release();
        }
        return given;
    }
}
