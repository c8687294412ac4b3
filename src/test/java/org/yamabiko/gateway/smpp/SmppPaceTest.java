package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.yamabiko.gateway.smpp.Submissions.RECIPIENT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.testing.CarrierTwin;

class SmppPaceTest extends AgainstAnSmsc {

    private static final int THROTTLED = 0x58;
    private static final int QUEUE_FULL = 0x14;

    private final Turns turns = new Turns();

    @Test
    void each_segment_waits_for_a_turn_of_its_own() {
        pace = turns;
        connect(Map.of());

        submit(LONG_TEXT);

        assertThat(turns.patience).hasSize(4);
        // those that follow wait longer, as part of the text is out
        assertThat(turns.patience.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(turns.patience.getLast()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(turns.throttled).hasValue(0);
    }

    @Test
    void nothing_leaves_if_the_first_turn_does_not_come_in_time() {
        pace = turns;
        turns.most = 0;
        connect(Map.of());

        assertThat(submit(LONG_TEXT)).isEqualTo(new Rejected(RejectReason.THROTTLED, "its turn did not come in time"));
        assertThat(smsc.count().submits()).isZero();
    }

    @Test
    void a_text_is_uncertain_if_a_later_turn_does_not_come_in_time() {
        pace = turns;
        turns.most = 2;
        connect(Map.of("submit-timeout", "PT0.4S"));

        var outcome = submit(LONG_TEXT);

        var ids = smsc.submits().stream().map(CarrierTwin.Submit::id).toList();
        assertThat(outcome).asInstanceOf(type(Uncertain.class)).satisfies(uncertain -> {
            assertThat(uncertain.detail()).isEqualTo("segment 3 of 4: its turn did not come in time");
            assertThat(uncertain.segmentIds()).hasSize(2).isEqualTo(ids);
        });
    }

    @Test
    void the_pace_hears_that_the_smsc_throttles() {
        pace = turns;
        connect(Map.of());
        smsc.mode(Map.of("status", THROTTLED, "times", 1));

        assertThat(submit("text")).isInstanceOf(Rejected.class);

        assertThat(turns.throttled).hasValue(1);
        assertThat(turns.patience).hasSize(1);
    }

    @Test
    void the_pace_hears_nothing_of_other_refusals() {
        pace = turns;
        connect(Map.of());
        smsc.mode(Map.of("status", QUEUE_FULL, "times", 1));

        assertThat(submit("text")).isEqualTo(new Rejected(RejectReason.QUEUE_FULL, "command_status 0x00000014 ESME_RMSGQFUL"));

        assertThat(turns.throttled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = { THROTTLED, QUEUE_FULL })
    void a_segment_in_the_middle_that_comes_too_fast_leaves_again_and_the_text_is_whole(int status) {
        pace = turns;
        connect(Map.of());
        smsc.mode(Map.of("after", 2, "status", status, "times", 2));

        var outcome = submit(LONG_TEXT);

        var submits = smsc.submits();
        assertThat(outcome).isEqualTo(new Accepted(submits.stream().map(CarrierTwin.Submit::id).toList()));
        assertThat(submits).extracting(submit -> submit.udh().substring(8)).containsExactly("0401", "0402", "0403", "0404");
        assertThat(smsc.textsTo("819012345678")).extracting(CarrierTwin.Text::text).containsExactly(LONG_TEXT);
        assertThat(turns.patience).hasSize(6);
        assertThat(turns.throttled).hasValue(status == THROTTLED ? 2 : 0);
    }

    @Test
    void a_segment_in_the_middle_that_never_leaves_makes_the_text_uncertain_in_bounded_time() {
        connect(Map.of("submit-timeout", "PT0.5S"));
        smsc.mode(Map.of("after", 1, "status", THROTTLED, "times", 1_000));
        var begin = System.nanoTime();

        var outcome = submit(LONG_TEXT);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(outcome).asInstanceOf(type(Uncertain.class)).satisfies(uncertain -> {
            assertThat(uncertain.detail()).isEqualTo("segment 2 of 4: command_status 0x00000058 ESME_RTHROTTLED");
            assertThat(uncertain.segmentIds()).isEqualTo(List.of(smsc.submits().getFirst().id()));
        });
        // not in haste, though the pace knows no limit
        assertThat(smsc.count().refused()).isBetween(2, 10);
    }

    @Test
    void no_segment_leaves_after_the_validity_of_the_text() {
        connect(Map.of());
        smsc.mode(Map.of("after", 1, "status", THROTTLED, "times", 1_000));
        var begin = System.nanoTime();

        var outcome = gateway.submit(
                new Submission(UUID.randomUUID(), RECIPIENT, "0312345678", LONG_TEXT, Duration.ofMillis(500)));

        assertThat(outcome).isInstanceOf(Uncertain.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    /** As many turns as wanted, all of them now; what is asked later comes too late. */
    private static final class Turns implements Pace {
        final List<Duration> patience = new CopyOnWriteArrayList<>();
        final AtomicInteger throttled = new AtomicInteger();
        int most = Integer.MAX_VALUE;

        @Override
        public boolean await(Duration longest) {
            patience.add(longest);
            return patience.size() <= most;
        }

        @Override
        public void throttled() {
            throttled.incrementAndGet();
        }
    }
}
