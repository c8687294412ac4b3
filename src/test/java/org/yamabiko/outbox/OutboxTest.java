package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NOON;
import static org.yamabiko.outbox.OutboxFixture.WORTH;
import static org.yamabiko.outbox.OutboxFixture.message;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.WhenUncertain;
import org.yamabiko.text.WhenUndelivered;

/** How a decided text comes into the table. */
class OutboxTest {

    private static final Lane LANE = new Lane(new FakeGateway("carrier", 5), new LanePace(System::nanoTime), 100, 1);

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("outbox");

    @Test
    void a_text_without_a_seat_waits_for_its_turn() throws SQLException {
        var message = outbox.insert("call-1");

        assertThat(outbox.row(message)).isEqualTo("PENDING 0");
        assertThat(outbox.of(message, "next_attempt_at = created_at and claimed_at is null and claimed_by is null"))
                .isEqualTo("t");
    }

    @Test
    void a_text_with_a_seat_is_claimed_from_the_beginning() throws SQLException {
        var message = message("call-1");

        var fresh = outbox.admit(NODE_A, List.of(seated(message)));

        assertThat(fresh).containsExactly(true);
        assertThat(outbox.row(message)).isEqualTo("CLAIMED carrier 1");
        assertThat(outbox.of(message, "claimed_by")).isEqualTo(NODE_A.name());
        assertThat(outbox.of(message, "claimed_at = created_at and next_attempt_at is null and receipts_due = 1"))
                .isEqualTo("t");
        assertThat(outbox.claims(NODE_A, NOON).claim("carrier", 1)).isEmpty();
    }

    @Test
    void what_leaves_by_a_seat_is_what_a_claim_would_have_taken() throws SQLException {
        var message = message("call-1");
        outbox.insertAll(List.of(message));

        assertThat(seated(message).claimed()).contains(outbox.claim());
    }

    @Test
    void a_repeated_decision_finds_its_text_already_there() throws SQLException {
        outbox.insert("call-1");

        var repeated = outbox.admit(NODE_A, List.of(seated(message("call-1"))));

        assertThat(repeated).containsExactly(false);
        assertThat(outbox.database().value("select string_agg(status, ',') from message")).isEqualTo("PENDING");
    }

    @Test
    void of_two_decisions_in_one_commit_one_is_new() throws SQLException {
        assertThat(outbox.insertAll(List.of(message("call-1"), message("call-2"), message("call-1"))))
                .containsExactly(true, true, false);
    }

    @Test
    void the_row_keeps_the_policy_of_the_text_and_what_is_billed() throws SQLException {
        var message = message("call-1", NOON, new SendingPolicy(Optional.of(Duration.ofHours(1)), WhenUncertain.NEVER,
                WhenUndelivered.OTHER_GATEWAY));

        outbox.insertAll(List.of(message));

        assertThat(outbox.of(message, "concat_ws(' ', when_uncertain, when_undelivered, segments, text_key, text_version)"))
                .isEqualTo("NEVER OTHER_GATEWAY 1 catalogue 3");
        assertThat(outbox.of(message, "extract(epoch from valid_until - created_at)::int"))
                .isEqualTo("" + WORTH.toSeconds());
    }

    @Test
    void a_node_that_starts_again_with_the_same_process_id_is_another_one() {
        assertThat(new Node("node-a").name()).startsWith("node-a/").isNotEqualTo(new Node("node-a").name());
    }

    private static Admission seated(NewMessage message) {
        return new Admission(message, Optional.of(new Seat(LANE)));
    }
}
