package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NOON;
import static org.yamabiko.outbox.OutboxFixture.WORTH;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome;

/** From a claim to the row that says what came of it. */
class SubmitterTest {

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("submitter");

    private final AtomicInteger submits = new AtomicInteger();
    private NewMessage message;

    @BeforeEach
    void insert() throws SQLException {
        message = outbox.insert("call-1");
    }

    @Test
    void what_the_upstream_took_is_submitted_when_the_submit_returns() throws SQLException {
        assertThat(submit(NOON, new SubmitOutcome.Accepted(List.of("7f")))).isTrue();

        assertThat(outbox.row(message)).isEqualTo("SUBMITTED carrier 1");
    }

    @Test
    void a_failure_of_our_own_after_which_it_may_have_left_makes_it_uncertain() throws SQLException {
        assertThat(submit(NOON, null)).isTrue();

        assertThat(outbox.of(message, "concat_ws(' ', status, reason, detail)"))
                .isEqualTo("UNCERTAIN NO_ANSWER IllegalStateException");
    }

    @Test
    void a_text_with_less_than_a_second_left_does_not_leave() throws SQLException {
        submit(NOON.plus(WORTH).minusMillis(999), new SubmitOutcome.Accepted(List.of("7f")));

        assertThat(submits).hasValue(0);
        assertThat(outbox.row(message)).isEqualTo("EXPIRED carrier 1");
    }

    @Test
    void an_outcome_that_cannot_be_written_leaves_the_text_under_way_and_not_pending() throws SQLException {
        // no text of PostgreSQL can hold this character
        assertThat(submit(NOON, new SubmitOutcome.Rejected(RejectReason.THROTTLED, "\u0000"))).isFalse();

        assertThat(outbox.row(message)).isEqualTo("CLAIMED carrier 1");
    }

    /** @param outcome null: the gateway breaks its promise and throws */
    private boolean submit(Instant now, SubmitOutcome outcome) throws SQLException {
        var lane = new Lane(gateway(outcome), new LanePace(System::nanoTime), 100, 1);
        return new Submitter(outbox.finisher(), OutboxFixture.CONFIG, OutboxFixture.at(now)).submit(lane, outbox.claim());
    }

    private FakeGateway gateway(SubmitOutcome outcome) {
        var carrier = new FakeGateway("carrier", 1);
        carrier.answer = text -> {
            submits.incrementAndGet();
            if (outcome == null) {
                throw new IllegalStateException("a bug");
            }
            return outcome;
        };
        return carrier;
    }
}
