package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.delivery.DeliveryFixture.NOON;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;

/** What a receipt makes of its text. */
class ReceiptsTest {

    @RegisterExtension
    static final DeliveryFixture texts = new DeliveryFixture("receipts");

    @Test
    void a_text_is_delivered_when_all_its_segments_are() throws SQLException {
        texts.submitted("a", "b");

        texts.receipt("b", MessageState.DELIVERED, 1);
        assertThat(texts.status()).isEqualTo("SUBMITTED");
        texts.receipt("a", MessageState.DELIVERED, 2);

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(value("reason is null and settled_at = '2026-11-22T03:00:02Z'")).isEqualTo("t");
        assertThat(texts.keptReceipts()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = MessageState.class, names = { "EXPIRED", "DELETED", "UNDELIVERABLE", "REJECTED" })
    void one_segment_that_never_arrives_makes_the_text_undelivered(MessageState state) throws SQLException {
        texts.submitted("a", "b");
        texts.receipt("a", MessageState.DELIVERED, 1);

        texts.receipt("b", state, 2);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
        assertThat(value("reason")).isEqualTo(state.name());
    }

    @Test
    void the_last_segment_that_arrives_does_not_make_up_for_one_that_never_will() throws SQLException {
        texts.submitted("a", "b");
        texts.receipt("a", MessageState.UNDELIVERABLE, 1);

        texts.receipt("b", MessageState.DELIVERED, 2);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
        assertThat(value("settled_at = '2026-11-22T03:00:01Z'")).isEqualTo("t");
    }

    @Test
    void a_receipt_for_nothing_we_know_is_kept() throws SQLException {
        texts.submitted("a");

        texts.receipt("unknown", MessageState.DELIVERED, 1);

        assertThat(texts.keptReceipts()).isOne();
        assertThat(texts.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void the_same_id_at_another_upstream_is_another_segment() throws SQLException {
        texts.submitted("a");

        texts.receipts().onReceipt(new DeliveryReceipt("other", "a", MessageState.DELIVERED, NOON, ""));

        assertThat(texts.status()).isEqualTo("SUBMITTED");
        assertThat(texts.keptReceipts()).isOne();
    }

    @ParameterizedTest(name = "{0} after DELIVERED")
    @EnumSource(MessageState.class)
    void nothing_comes_after_delivered(MessageState late) throws SQLException {
        texts.submitted("a");
        texts.receipt("a", MessageState.DELIVERED, 1);

        texts.receipt("a", late, 2);

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(texts.states("a")).isEqualTo("DELIVERED@1");
        assertThat(texts.database().value("select state || ' ' || (state_at = '2026-11-22T03:00:01Z') from message_segment"))
                .isEqualTo("DELIVERED true");
        assertThat(texts.keptReceipts()).isZero();
    }

    @ParameterizedTest(name = "DELIVERED after {0}")
    @EnumSource(value = MessageState.class, names = { "ENROUTE", "ACCEPTED", "UNKNOWN" })
    void what_is_not_final_settles_nothing_and_is_noted(MessageState first) throws SQLException {
        texts.submitted("a");
        texts.receipt("a", first, 1);
        assertThat(texts.status()).isEqualTo("SUBMITTED");

        texts.receipt("a", MessageState.DELIVERED, 2);

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(texts.states("a")).isEqualTo(first + "@1 DELIVERED@2");
    }

    @Test
    void a_repeated_receipt_counts_once() throws SQLException {
        texts.submitted("a", "b");

        texts.receipt("a", MessageState.DELIVERED, 1);
        texts.receipt("a", MessageState.DELIVERED, 2);

        assertThat(texts.status()).isEqualTo("SUBMITTED");
        assertThat(value("segments_delivered")).isEqualTo("1");
    }

    @Test
    void what_the_carrier_says_besides_is_kept_with_the_segment() throws SQLException {
        texts.submitted("a");

        texts.receipts().onReceipt(new DeliveryReceipt("carrier", "a", MessageState.UNDELIVERABLE, NOON, "err 034"));

        assertThat(texts.database().value("select detail from message_segment")).isEqualTo("err 034");
    }

    @Test
    void a_receipt_of_an_earlier_attempt_is_noted_and_not_counted() throws SQLException {
        var text = texts.submitted("first");
        texts.database().run("update message set attempts = 2 where id = ?", text);
        texts.segments(text, 2, "second");

        texts.receipt("first", MessageState.UNDELIVERABLE, 1);

        assertThat(texts.status()).isEqualTo("SUBMITTED");
        assertThat(texts.states("first")).isEqualTo("UNDELIVERABLE@1");
        texts.receipt("second", MessageState.DELIVERED, 2);
        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void a_receipt_settles_a_text_that_was_uncertain_and_its_history_says_so() throws SQLException {
        var text = texts.uncertain(1);
        texts.segments(text, 1, "a");

        texts.receipt("a", MessageState.DELIVERED, 3);

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(value("uncertain_since is null and reason is null")).isEqualTo("t");
        assertThat(value("(history #>> '{0,event}') || ' ' || ((history #>> '{0,at}')::timestamptz "
                + "= '2026-11-22T03:00:03Z')")).isEqualTo("SETTLED_BY_RECEIPT true");
    }

    @Test
    void a_segment_of_an_uncertain_text_does_not_settle_it_alone() throws SQLException {
        var text = texts.uncertain(2);
        texts.segments(text, 1, "a");

        texts.receipt("a", MessageState.DELIVERED, 3);

        assertThat(texts.status()).isEqualTo("UNCERTAIN");
        assertThat(value("uncertain_since is not null and settled_at is null and history = '[]'")).isEqualTo("t");
    }

    @Test
    void a_text_of_which_the_carrier_has_every_segment_is_submitted_and_no_longer_uncertain() throws SQLException {
        var text = texts.uncertain(2);
        texts.segments(text, 1, "a", "b");

        texts.receipt("a", MessageState.ENROUTE, 3);
        assertThat(texts.status()).isEqualTo("UNCERTAIN");
        texts.receipt("b", MessageState.ACCEPTED, 4);

        assertThat(texts.status()).isEqualTo("SUBMITTED");
        assertThat(value("uncertain_since is null and settled_at is null and reason is null")).isEqualTo("t");
        texts.receipt("a", MessageState.DELIVERED, 5);
        texts.receipt("b", MessageState.UNDELIVERABLE, 6);
        assertThat(texts.status()).isEqualTo("UNDELIVERED");
    }

    @Test
    void a_whole_copy_that_arrived_counts_whatever_the_later_one_does() throws SQLException {
        var text = texts.submitted("first");
        texts.database().run("update message set attempts = 2 where id = ?", text);
        texts.segments(text, 2, "second");

        texts.receipt("first", MessageState.DELIVERED, 1);

        assertThat(texts.status()).isEqualTo("DELIVERED");
        texts.receipt("second", MessageState.UNDELIVERABLE, 2);
        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    private static String value(String expression) throws SQLException {
        return texts.database().value("select " + expression + " from message");
    }
}
