package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.delivery.DeliveryFixture.NOON;
import static org.yamabiko.delivery.DeliveryFixture.RECIPIENT;

import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.gateway.MessageState;

/** Receipts whose segment nobody knew when they came. */
class KeptReceiptsTest {

    @RegisterExtension
    static final DeliveryFixture texts = new DeliveryFixture("kept-receipts");

    @Test
    void a_receipt_before_its_segment_is_matched_when_the_segment_is_known() throws SQLException {
        texts.receipt("a", MessageState.DELIVERED, 1);
        texts.submitted("a");
        assertThat(texts.status()).isEqualTo("SUBMITTED");

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(texts.keptReceipts()).isZero();
    }

    @Test
    void of_early_receipts_the_final_one_counts_whatever_their_order() throws SQLException {
        texts.receipt("a", MessageState.DELIVERED, 2);
        texts.receipt("a", MessageState.ENROUTE, 1);
        texts.receipt("a", MessageState.DELIVERED, 3);
        texts.submitted("a");

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(texts.states("a")).isEqualTo("ENROUTE@1 DELIVERED@2 DELIVERED@3");
        assertThat(texts.keptReceipts()).isZero();
    }

    @Test
    void what_is_older_than_five_minutes_is_matched_by_the_slower_round() throws SQLException {
        texts.receipt("a", MessageState.DELIVERED, 1);
        texts.submitted("a");
        var later = texts.kept(NOON.plus(Duration.ofMinutes(6)));

        later.matchEarly();
        assertThat(texts.status()).isEqualTo("SUBMITTED");
        later.matchAll();

        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void what_nobody_knows_stays_until_it_is_too_old_and_is_counted_then() throws SQLException {
        texts.receipt("x", MessageState.DELIVERED, 0);
        texts.receipt("y", MessageState.DELIVERED, 1);

        texts.kept(NOON).matchAll();
        texts.kept(NOON.plus(Duration.ofDays(3))).forget();
        assertThat(texts.keptReceipts()).isEqualTo(2);
        var before = forgotten();
        texts.kept(NOON.plus(Duration.ofDays(3)).plusMillis(500)).forget();

        assertThat(texts.keptReceipts()).isOne();
        assertThat(forgotten() - before).isEqualTo(1);
    }

    @Test
    void a_receipt_whose_id_is_undecided_meets_no_segment() throws SQLException {
        texts.submitted("?1f");
        texts.database().run("insert into early_receipt values ('carrier', '?1f', 'DELIVERED', '', ?)", NOON);

        texts.kept(NOON).matchAll();

        assertThat(texts.keptReceipts()).isOne();
    }

    @Test
    void as_many_receipts_to_the_same_number_as_it_has_segments_settle_an_uncertain_text() throws SQLException {
        texts.uncertain(2);
        texts.receiptTo(RECIPIENT, "b", MessageState.DELIVERED, 2);
        texts.kept(NOON).matchEarly();
        assertThat(texts.status()).as("one of two").isEqualTo("UNCERTAIN");
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, 3);

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(texts.keptReceipts()).isZero();
        assertThat(texts.database().value("select string_agg(number || smsc_id, ' ' order by number) from message_segment"))
                .isEqualTo("1b 2a");
    }

    @Test
    void the_segments_that_are_known_are_not_asked_for_again() throws SQLException {
        var text = texts.uncertain(2);
        texts.segments(text, 1, "a");
        texts.receipt("a", MessageState.DELIVERED, 1);
        texts.receiptTo(RECIPIENT, "b", MessageState.DELIVERED, 2);

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void more_receipts_than_segments_settle_nothing_because_one_of_them_is_about_something_else() throws SQLException {
        texts.uncertain(1);
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, 1);
        texts.receiptTo(RECIPIENT, "b", MessageState.DELIVERED, 2);

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("UNCERTAIN");
        assertThat(texts.keptReceipts()).isEqualTo(2);
    }

    @Test
    void receipts_to_another_number_settle_nothing() throws SQLException {
        texts.uncertain(1);
        texts.receiptTo("+819087654321", "a", MessageState.DELIVERED, 1);

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("UNCERTAIN");
    }

    @Test
    void receipts_from_before_the_text_was_decided_settle_nothing() throws SQLException {
        texts.uncertain(1);
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, -1);

        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("UNCERTAIN");
    }

    @Test
    void while_another_text_to_that_number_waits_nobody_can_say_which_one_is_meant() throws SQLException {
        var uncertain = texts.uncertain(1);
        var other = texts.submitted("other");
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, 1);

        texts.kept(NOON).matchEarly();
        assertThat(texts.status(uncertain)).isEqualTo("UNCERTAIN");
        texts.receipt("other", MessageState.DELIVERED, 2);
        assertThat(texts.status(other)).isEqualTo("DELIVERED");
        texts.kept(NOON).matchEarly();

        assertThat(texts.status(uncertain)).isEqualTo("DELIVERED");
    }

    @Test
    void a_text_is_not_delivered_with_the_first_of_its_segments_though_both_are_named() throws SQLException {
        texts.uncertain(2);
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, 1);
        texts.receiptTo(RECIPIENT, "b", MessageState.ENROUTE, 2);

        texts.kept(NOON).matchEarly();
        assertThat(texts.status()).isEqualTo("SUBMITTED");
        texts.receiptTo(RECIPIENT, "b", MessageState.UNDELIVERABLE, 3);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
    }

    @Test
    void an_undecided_receipt_names_no_segment_because_its_id_will_be_another() throws SQLException {
        texts.uncertain(1);
        texts.receiptTo(RECIPIENT, "?1F", MessageState.DELIVERED, 1);

        texts.kept(NOON).matchEarly();
        assertThat(texts.database().value("select count(*) from message_segment")).isEqualTo("0");
        texts.database().run("update early_receipt set smsc_id = '31'");
        texts.kept(NOON).matchEarly();

        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void a_receipt_of_more_than_five_minutes_ago_names_a_text_in_the_slower_round() throws SQLException {
        texts.uncertain(1);
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, 1);
        var later = texts.kept(NOON.plus(Duration.ofMinutes(6)));

        later.matchEarly();
        assertThat(texts.status()).isEqualTo("UNCERTAIN");
        later.matchAll();

        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void a_text_that_is_older_than_receipts_are_kept_stays_uncertain() throws SQLException {
        texts.uncertain(1);
        var later = Duration.ofDays(3).plusSeconds(1);
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, (int) later.toSeconds());

        texts.kept(NOON.plus(later)).matchEarly();
        texts.kept(NOON.plus(later)).matchAll();

        assertThat(texts.status()).isEqualTo("UNCERTAIN");
    }

    private static double forgotten() {
        return texts.meters.counter("yamabiko.receipts.unknown").count();
    }
}
