package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NOON;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.phone.PhoneNumber;

class AfterSubmitTest {

    /** In the middle of what is asked for, so that nothing is added or taken away. */
    private static final RandomGenerator MIDDLE = () -> 1L << 63;
    private static final int MOST_FAILURES = 8;
    private final AfterSubmit policy = new AfterSubmit(new RetrySchedule(MIDDLE), MOST_FAILURES);

    @ParameterizedTest(name = "{0}: {1}, counts as a failure: {2}, seconds to the next attempt: {3}")
    @CsvSource(nullValues = "-", value = {
            "NOT_CONNECTED, PENDING, false, 1", "THROTTLED, PENDING, false, 1", "QUEUE_FULL, PENDING, false, 2",
            "BREAKER_OPEN, PENDING, false, 1", "MISCONFIGURED, PENDING, false, 1", "UPSTREAM_ERROR, PENDING, true, 1",
            "INVALID_RECIPIENT, REJECTED, true, -",
            "INVALID_SENDER, BLOCKED, true, -", "INVALID_TEXT, REJECTED, true, -", "NOT_ALLOWED, BLOCKED, true, -",
            "REFUSED, REJECTED, true, -" })
    void a_refusal_has_its_consequence_by_its_reason(RejectReason reason, MessageStatus status, boolean failure,
            Integer seconds) {
        var message = message(1, 0);

        var finish = policy.decide(message, new Rejected(reason, "0x00000099"), NOON);

        assertThat(finish).isEqualTo(new Finish(message, status, reason.name(), "0x00000099", NOON,
                seconds == null ? null : NOON.plusSeconds(seconds), failure, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(RejectReason.class)
    void what_is_permanent_is_never_tried_again_by_itself(RejectReason reason) {
        var finish = policy.decide(message(1, 0), new Rejected(reason, ""), NOON);

        assertThat(finish.status() == MessageStatus.PENDING).isEqualTo(!reason.permanent());
        assertThat(finish.nextAttemptAt() == null).isEqualTo(reason.permanent());
    }

    @Test
    void the_last_failure_that_may_be_blocks_the_text() {
        var failed = new Rejected(RejectReason.UPSTREAM_ERROR, "0x00000008");

        assertThat(policy.decide(message(30, MOST_FAILURES - 2), failed, NOON).status()).isEqualTo(MessageStatus.PENDING);
        assertThat(policy.decide(message(30, MOST_FAILURES - 1), failed, NOON))
                .matches(finish -> finish.status() == MessageStatus.BLOCKED && finish.nextAttemptAt() == null);
    }

    @Test
    void waiting_for_the_upstream_never_blocks_a_text() {
        var message = message(1_000, MOST_FAILURES - 1);

        assertThat(Arrays.stream(RejectReason.values()).filter(r -> !r.permanent() && r != RejectReason.UPSTREAM_ERROR)
                .map(reason -> policy.decide(message, new Rejected(reason, ""), NOON).status()))
                .containsOnly(MessageStatus.PENDING);
    }

    @Test
    void what_was_taken_is_submitted_with_its_segments() {
        var message = message(1, 0);

        assertThat(policy.decide(message, new Accepted(List.of("a", "b")), NOON)).isEqualTo(
                new Finish(message, MessageStatus.SUBMITTED, null, null, NOON, null, false, List.of("a", "b")));
    }

    @Test
    void what_has_no_answer_is_uncertain_since_it_left_and_not_since_now() {
        var message = message(1, 0);
        var left = NOON.minusSeconds(30);

        assertThat(policy.decide(message, new Uncertain(left, "no answer in time", List.of("a")), NOON)).isEqualTo(
                new Finish(message, MessageStatus.UNCERTAIN, "NO_ANSWER", "no answer in time", left, null, false,
                        List.of("a")));
    }

    @Test
    void a_text_whose_turn_comes_too_late_expires() {
        var message = message(1, 0);

        assertThat(policy.stale(message, NOON)).isEqualTo(
                new Finish(message, MessageStatus.EXPIRED, "STALE", "its turn came too late", NOON, null, false, List.of()));
    }

    private static ClaimedMessage message(int attempts, int failures) {
        return new ClaimedMessage(new UUID(0, 1), "carrier", new PhoneNumber("+819012345678"), "0312345678", "x", attempts,
                failures, NOON, NOON.plus(OutboxFixture.WORTH));
    }
}
