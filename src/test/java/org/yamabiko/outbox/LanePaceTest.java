package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns in real time, because waiting for them takes it; limits and leases by a clock of the test's own. */
class LanePaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NO_TIME = Duration.ofMillis(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong clock = new AtomicLong(5);

    @Test
    void without_a_contract_every_turn_is_now() throws InterruptedException {
        var pace = new LanePace(clock::get);

        for (int i = 0; i < 10_000; i++) {
            assertThat(pace.await(NO_TIME)).isTrue();
        }
        assertThat(pace.soon()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void no_second_wherever_it_begins_sees_more_turns_than_the_share() throws Exception {
        var pace = leased(new LanePace(System::nanoTime), 200);

        var turns = turns(pace, 500, 50);

        assertThat(mostInASecond(turns)).isLessThanOrEqualTo(200);
        // and the share is used: 500 turns at 200 a second
        assertThat(turns.getLast() - turns.getFirst()).isBetween(2 * SECOND, 4 * SECOND);
    }

    @Test
    void a_pause_is_not_caught_up_with_in_a_burst() throws Exception {
        var pace = leased(new LanePace(System::nanoTime), 100);
        var turns = new ArrayList<>(turns(pace, 30, 10));
        TimeUnit.MILLISECONDS.sleep(700);

        turns.addAll(turns(pace, 90, 10));

        assertThat(mostInASecond(turns)).isLessThanOrEqualTo(100);
    }

    @Test
    void a_share_that_falls_counts_at_once_with_the_turns_of_the_second_before() throws Exception {
        var pace = leased(new LanePace(System::nanoTime), 100);
        var turns = new ArrayList<>(turns(pace, 50, 10));
        leased(pace, 10);

        turns.addAll(turns(pace, 5, 5));

        assertThat(turns.get(50) - turns.get(40)).isGreaterThan(SECOND);
    }

    @Test
    void a_contracted_lane_lets_nothing_through_before_its_first_share() throws InterruptedException {
        var pace = new LanePace(System::nanoTime);
        pace.contract();

        assertThat(pace.await(Duration.ofMillis(120))).isFalse();
        assertThat(pace.soon()).isZero();
    }

    @Test
    void a_share_of_nothing_lets_nothing_through() throws InterruptedException {
        var pace = leased(new LanePace(System::nanoTime), 0);

        assertThat(pace.await(Duration.ofMillis(120))).isFalse();
        assertThat(pace.soon()).isZero();
    }

    @Test
    void when_the_lease_has_ended_nothing_goes_until_it_is_given_again() throws InterruptedException {
        var pace = new LanePace(System::nanoTime);
        pace.share(100, System.nanoTime());
        assertThat(pace.await(Duration.ofMillis(120))).isFalse();

        leased(pace, 100);

        assertThat(pace.await(Duration.ofMillis(500))).isTrue();
    }

    @ParameterizedTest(name = "share {0}: {1}")
    @CsvSource({ "1, 1", "3, 1", "4, 1", "8, 2", "200, 50" })
    void texts_are_claimed_for_a_quarter_of_a_second_and_at_least_one(int share, int soon) {
        var pace = new LanePace(clock::get);
        pace.share(share, clock.get() + SECOND);

        assertThat(pace.soon()).isEqualTo(soon);
        clock.addAndGet(SECOND);
        assertThat(pace.soon()).isZero();
    }

    @Test
    void a_turn_that_would_come_too_late_is_not_used_up() throws InterruptedException {
        var pace = leased(new LanePace(System::nanoTime), 1);
        assertThat(pace.await(NO_TIME)).isTrue();
        var first = System.nanoTime();

        assertThat(pace.await(Duration.ofMillis(50))).isFalse();
        assertThat(pace.await(Duration.ofMillis(50))).isFalse();

        assertThat(pace.await(PATIENCE)).isTrue();
        assertThat(System.nanoTime() - first).isBetween(SECOND, SECOND * 2);
    }

    @Test
    void a_throttled_submit_slows_the_lane_down_below_its_share_and_it_climbs_again() throws InterruptedException {
        var pace = new LanePace(clock::get);
        pace.share(1_000, Long.MAX_VALUE);
        run(pace, 120, 2);

        pace.throttled();
        var slowed = pace.rate();
        run(pace, 50, 3);

        assertThat(slowed).isBetween(90.0, 110.0);
        assertThat(pace.rate()).isGreaterThan(slowed).isLessThan(130);
    }

    @Test
    void who_waits_for_a_turn_is_counted_and_may_be_interrupted() throws Exception {
        var pace = leased(new LanePace(System::nanoTime), 0);
        var interrupted = new CountDownLatch(1);
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                pace.await(PATIENCE);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        while (pace.waiting() == 0) {
            Thread.onSpinWait();
        }

        waiting.interrupt();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        waiting.join();
        assertThat(pace.waiting()).isZero();
    }

    private static LanePace leased(LanePace pace, int share) {
        pace.share(share, System.nanoTime() + 60 * SECOND);
        return pace;
    }

    /** By the test's clock, turns that need not wait. */
    private void run(LanePace pace, int perSecond, int seconds) throws InterruptedException {
        for (int i = 0; i < perSecond * seconds; i++) {
            clock.addAndGet(SECOND / perSecond);
            assertThat(pace.await(NO_TIME)).isTrue();
        }
    }

    /** @return when each was, in order */
    private static List<Long> turns(LanePace pace, int turns, int waiting) throws InterruptedException, ExecutionException {
        var times = new ConcurrentLinkedQueue<Long>();
        try (var threads = Executors.newFixedThreadPool(waiting)) {
            var all = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < turns; i++) {
                all.add(threads.submit(() -> pace.await(PATIENCE) && times.add(System.nanoTime())));
            }
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        return times.stream().sorted().toList();
    }

    private static int mostInASecond(List<Long> times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= SECOND) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
