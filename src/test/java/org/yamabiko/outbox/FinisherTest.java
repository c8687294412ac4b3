package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.LEASE;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NODE_B;
import static org.yamabiko.outbox.OutboxFixture.NOON;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the answer to a submit makes of the row. */
class FinisherTest {

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("finisher");

    private NewMessage message;

    @BeforeEach
    void insert() throws SQLException {
        message = outbox.insert("call-1");
    }

    @Test
    void an_accepted_text_is_submitted_with_its_segments_in_order() throws SQLException {
        assertThat(outbox.accepted(outbox.claim(), "7f", "80")).isTrue();

        assertThat(outbox.row(message)).isEqualTo("SUBMITTED carrier 1");
        assertThat(outbox.segments(message)).isEqualTo("1=7f,2=80");
        assertThat(outbox.of(message, "submitted_at = '2026-11-22T03:00:00Z' and settled_at is null and claimed_at is null "
                + "and receipts_due = 2")).isEqualTo("t");
    }

    @Test
    void an_answer_after_the_claim_was_given_up_still_counts() throws SQLException {
        var claimed = outbox.claim();
        outbox.aftercare(NOON.plus(LEASE)).settleAbandoned(LEASE, NODE_B);

        assertThat(outbox.accepted(claimed, "7f")).isTrue();

        assertThat(outbox.row(message)).isEqualTo("SUBMITTED carrier 1");
        assertThat(outbox.of(message, "uncertain_since is null")).isEqualTo("t");
    }

    @Test
    void that_a_text_was_taken_counts_though_it_was_about_to_be_sent_once_more() throws SQLException {
        var claimed = outbox.claim();
        outbox.uncertain(claimed, NOON);
        outbox.aftercare(NOON.plusSeconds(60)).resendUncertain(Duration.ofMinutes(1));
        assertThat(outbox.row(message)).isEqualTo("PENDING carrier 1");

        assertThat(outbox.accepted(claimed, "7f")).isTrue();

        assertThat(outbox.row(message)).isEqualTo("SUBMITTED carrier 1");
        assertThat(outbox.claims(NODE_B, NOON.plusSeconds(61)).claim("carrier", 1)).isEmpty();
    }

    @Test
    void an_answer_to_an_earlier_attempt_changes_nothing() throws SQLException {
        var first = outbox.claim();
        outbox.again(first, "THROTTLED", "", NOON);
        outbox.claims(NODE_B, NOON).claim("other", 1);

        assertThat(outbox.accepted(first, "7f")).isFalse();

        assertThat(outbox.row(message)).isEqualTo("CLAIMED other 2");
        assertThat(outbox.segments(message)).isNull();
    }

    @Test
    void a_text_that_is_settled_stays_so() throws SQLException {
        var claimed = outbox.claim();
        outbox.refused(claimed, MessageStatus.REJECTED, "INVALID_RECIPIENT", "0x0000000B");

        assertThat(outbox.uncertain(claimed, NOON)).isFalse();

        assertThat(outbox.row(message)).isEqualTo("REJECTED carrier 1");
    }

    @Test
    void a_text_that_was_not_taken_for_a_while_waits_for_its_next_attempt() throws SQLException {
        outbox.again(outbox.claim(), "THROTTLED", "0x00000058", NOON.plusSeconds(4));

        assertThat(outbox.claims(NODE_B, NOON.plusMillis(3_999)).claim("carrier", 1)).isEmpty();
        assertThat(outbox.claims(NODE_B, NOON.plusSeconds(4)).claim("carrier", 1)).singleElement()
                .extracting(ClaimedMessage::attempts).isEqualTo(2);
    }

    @Test
    void a_text_that_was_refused_for_good_is_settled() throws SQLException {
        outbox.refused(outbox.claim(), MessageStatus.REJECTED, "INVALID_RECIPIENT", "0x0000000B");

        assertThat(outbox.of(message, "concat_ws(' ', status, reason, detail, failures)"))
                .isEqualTo("REJECTED INVALID_RECIPIENT 0x0000000B 1");
        assertThat(outbox.of(message, "settled_at = '2026-11-22T03:00:00Z' and next_attempt_at is null")).isEqualTo("t");
    }

    @Test
    void a_blocked_text_waits_for_a_person_and_is_not_settled() throws SQLException {
        outbox.refused(outbox.claim(), MessageStatus.BLOCKED, "INVALID_SENDER", "0x0000000A");

        assertThat(outbox.of(message, "blocked_at = '2026-11-22T03:00:00Z' and settled_at is null and next_attempt_at is null"))
                .isEqualTo("t");
        assertThat(outbox.claims(NODE_B, NOON.plusSeconds(9)).claim("carrier", 1)).isEmpty();
    }

    @Test
    void an_uncertain_text_knows_since_when_and_what_was_taken_of_it() throws SQLException {
        outbox.database().run("update message set segments = 3");
        outbox.write(new Finish(outbox.claim(), MessageStatus.UNCERTAIN, "NO_ANSWER", "segment 2 of 3", NOON.plusSeconds(7),
                null, false, List.of("7f")));

        assertThat(outbox.of(message, "uncertain_since = '2026-11-22T03:00:07Z' and receipts_due = 3")).isEqualTo("t");
        assertThat(outbox.segments(message)).isEqualTo("1=7f");
    }

    @Test
    void an_id_that_the_upstream_gives_twice_names_the_later_text() throws SQLException {
        var later = outbox.insert("call-2");
        var both = outbox.claims(NODE_A, NOON).claim("carrier", 2);

        outbox.writeAll(finish(of(both, message), "7f"), finish(of(both, later), "7f"));

        assertThat(outbox.segments(message)).isNull();
        assertThat(outbox.segments(later)).isEqualTo("1=7f");
    }

    @Test
    void an_answer_that_comes_after_a_receipt_named_the_segment_keeps_what_the_receipt_said() throws SQLException {
        var claimed = outbox.claim();
        outbox.uncertain(claimed, NOON);
        outbox.database().run("insert into message_segment (gateway, smsc_id, message_id, number, attempt, state) "
                + "values ('carrier', '7f', ?, 1, 1, 'DELIVERED')", message.id());

        outbox.accepted(claimed, "7f", "80");

        assertThat(outbox.database().value("select string_agg(coalesce(state, '-'), ',' order by number) from message_segment"))
                .isEqualTo("DELIVERED,-");
    }

    @Test
    void the_history_tells_each_submit_with_who_when_and_why() throws SQLException {
        outbox.again(outbox.claim(), "THROTTLED", "0x00000058", NOON);
        outbox.accepted(outbox.claim(), "7f");

        assertThat(outbox.history(message)).containsExactly("PENDING", "SUBMITTED");
        assertThat(outbox.of(message,
                "concat_ws(' ', history #>> '{0,reason}', history #>> '{0,detail}', history #>> '{0,attempt}')"))
                .isEqualTo("THROTTLED 0x00000058 1");
        assertThat(outbox.of(message, "history #>> '{1,node}'")).isEqualTo(NODE_A.name());
        assertThat(outbox.of(message, "history #>> '{1,gateway}'")).isEqualTo("carrier");
        assertThat(outbox.of(message, "(history #>> '{1,at}')::timestamptz = '2026-11-22T03:00:00Z'")).isEqualTo("t");
    }

    @Test
    void the_history_keeps_its_first_and_its_newest_events_fifty_of_them() throws SQLException {
        for (int i = 1; i <= 60; i++) {
            outbox.again(outbox.claim(), "THROTTLED", "", NOON);
        }

        assertThat(outbox.history(message)).hasSize(50);
        assertThat(outbox.of(message, "concat_ws(' ', history #>> '{0,attempt}', history #>> '{1,attempt}', "
                + "history #>> '{49,attempt}')")).isEqualTo("1 12 60");
    }

    private static Finish finish(ClaimedMessage claimed, String id) {
        return new Finish(claimed, MessageStatus.SUBMITTED, null, null, NOON, null, false, List.of(id));
    }

    private static ClaimedMessage of(List<ClaimedMessage> claimed, NewMessage message) {
        return claimed.stream().filter(c -> c.id().equals(message.id())).findFirst().orElseThrow();
    }
}
