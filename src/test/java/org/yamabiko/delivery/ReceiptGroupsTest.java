package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yamabiko.delivery.DeliveryFixture.report;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;

/** Receipts that are written together, and by two nodes at once. */
class ReceiptGroupsTest {

    @RegisterExtension
    static final DeliveryFixture texts = new DeliveryFixture("receipt-groups");

    @Test
    void all_segments_of_several_texts_in_one_group_settle_each() throws SQLException {
        var delivered = texts.submitted("a", "b");
        var undelivered = texts.submitted("c", "d");
        var waiting = texts.submitted("e", "f");

        together(report("a", MessageState.DELIVERED, 1), report("c", MessageState.DELIVERED, 1),
                report("d", MessageState.EXPIRED, 2), report("b", MessageState.DELIVERED, 2),
                report("e", MessageState.DELIVERED, 2), report("f", MessageState.ENROUTE, 2));

        assertThat(texts.status(delivered)).isEqualTo("DELIVERED");
        assertThat(texts.status(undelivered)).isEqualTo("UNDELIVERED");
        assertThat(texts.status(waiting)).isEqualTo("SUBMITTED");
    }

    @Test
    void reports_on_one_segment_are_noted_in_their_order_and_the_first_final_one_counts() throws SQLException {
        texts.submitted("a");

        together(report("a", MessageState.EXPIRED, 4), report("a", MessageState.ENROUTE, 1),
                report("a", MessageState.DELIVERED, 3), report("a", MessageState.ACCEPTED, 2));

        assertThat(texts.status()).isEqualTo("DELIVERED");
        assertThat(texts.states("a")).isEqualTo("ENROUTE@1 ACCEPTED@2 DELIVERED@3 EXPIRED@4");
    }

    @Test
    void a_receipt_that_comes_twice_in_one_group_counts_once() throws SQLException {
        texts.submitted("a", "b");

        together(report("a", MessageState.DELIVERED, 1), report("a", MessageState.DELIVERED, 1));

        assertThat(texts.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void receipts_of_two_attempts_in_one_group_count_for_the_last_alone() throws SQLException {
        var text = texts.submitted("first");
        texts.database().run("update message set attempts = 2 where id = ?", text);
        texts.segments(text, 2, "second");

        together(report("first", MessageState.UNDELIVERABLE, 1), report("second", MessageState.DELIVERED, 2));

        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void two_nodes_that_hear_of_one_segment_each_at_the_same_moment_settle_the_text() throws SQLException {
        texts.submitted("a", "b");

        atTheSameMoment(report("a", MessageState.DELIVERED, 1), report("b", MessageState.DELIVERED, 2));

        assertThat(texts.status()).isEqualTo("DELIVERED");
    }

    @Test
    void two_nodes_that_hear_the_same_receipt_at_the_same_moment_count_it_once() throws SQLException {
        texts.submitted("a", "b");

        atTheSameMoment(report("a", MessageState.DELIVERED, 1), report("a", MessageState.DELIVERED, 2));

        assertThat(texts.database().value("select status || segments_delivered from message")).isEqualTo("SUBMITTED1");
    }

    private static void together(DeliveryReceipt... receipts) throws SQLException {
        try (var connection = texts.database().source().getConnection()) {
            ReceiptStatements.arrived(connection, List.of(receipts));
        }
    }

    /** Two nodes: the second one's statement begins before the first one's commit. */
    private static void atTheSameMoment(DeliveryReceipt one, DeliveryReceipt other) throws SQLException {
        try (var first = texts.database().source().getConnection()) {
            first.setAutoCommit(false);
            ReceiptStatements.arrived(first, List.of(one));
            var second = CompletableFuture.runAsync(() -> texts.receipts().onReceipt(other));
            await().until(() -> second.isDone() || somebodyWaits());
            first.commit();
            second.join();
        }
    }

    private static boolean somebodyWaits() throws SQLException {
        return "t".equals(texts.database().value("select exists (select from pg_locks where not granted)"));
    }
}
