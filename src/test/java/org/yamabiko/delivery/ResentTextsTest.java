package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.delivery.DeliveryFixture.NOON;
import static org.yamabiko.delivery.DeliveryFixture.RECIPIENT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.gateway.MessageState;

/** Texts that wait to be sent once more, because nothing said that they had left: until a receipt does. */
class ResentTextsTest {

    @RegisterExtension
    static final DeliveryFixture texts = new DeliveryFixture("resent-texts");

    @Test
    void one_that_arrived_is_not_sent_again() throws SQLException {
        waiting(1, "a");

        texts.receipt("a", MessageState.DELIVERED, 61);

        assertThat(row()).isEqualTo("DELIVERED out of the queue");
        assertThat(texts.database().value("select history #>> '{0,event}' from message")).isEqualTo("SETTLED_BY_RECEIPT");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = MessageState.class, names = { "ENROUTE", "ACCEPTED" })
    void one_that_the_carrier_has_is_not_sent_again(MessageState state) throws SQLException {
        waiting(1, "a");

        texts.receipt("a", state, 61);

        assertThat(row()).isEqualTo("SUBMITTED out of the queue");
        texts.receipt("a", MessageState.DELIVERED, 62);
        assertThat(row()).isEqualTo("DELIVERED out of the queue");
    }

    @Test
    void one_of_which_a_segment_is_missing_is_sent_again() throws SQLException {
        waiting(2, "a");

        texts.receipt("a", MessageState.DELIVERED, 61);

        assertThat(row()).isEqualTo("PENDING in the queue");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = MessageState.class, names = { "UNDELIVERABLE", "UNKNOWN", "EXPIRED" })
    void one_that_did_not_arrive_is_sent_again(MessageState state) throws SQLException {
        waiting(1, "a");

        texts.receipt("a", state, 61);

        assertThat(row()).isEqualTo("PENDING in the queue");
    }

    @Test
    void a_text_that_waits_for_another_reason_is_not_settled_by_a_receipt() throws SQLException {
        var text = texts.text("PENDING", 1);
        texts.database().run("update message set next_attempt_at = ? where id = ?", NOON, text);
        texts.segments(text, 1, "a");

        texts.receipt("a", MessageState.DELIVERED, 1);

        assertThat(row()).isEqualTo("PENDING in the queue");
    }

    @Test
    void a_receipt_that_nobody_knows_names_it_by_its_recipient() throws SQLException {
        waiting(1);
        texts.receiptTo(RECIPIENT, "a", MessageState.DELIVERED, 61);

        texts.kept(NOON.plusSeconds(61)).matchEarly();

        assertThat(row()).isEqualTo("DELIVERED out of the queue");
    }

    @Test
    void a_receipt_that_came_while_it_was_claimed_counts_when_it_waits_again() throws SQLException {
        var text = waiting(1, "a");
        claim(text);
        texts.receipt("a", MessageState.DELIVERED, 61);
        assertThat(row()).isEqualTo("CLAIMED out of the queue");
        texts.database().run("update message set status = 'PENDING', next_attempt_at = ?, claimed_at = null", NOON);

        texts.kept(NOON.plusSeconds(61)).matchEarly();

        assertThat(row()).isEqualTo("DELIVERED out of the queue");
    }

    @Test
    void of_a_claim_and_a_receipt_at_the_same_moment_the_first_wins_and_the_second_knows() throws Exception {
        var text = waiting(1, "a");
        CompletableFuture<Void> receipt;
        try (var connection = texts.database().source().getConnection()) {
            connection.setAutoCommit(false);
            claim(connection, text);
            receipt = CompletableFuture.runAsync(() -> texts.receipt("a", MessageState.DELIVERED, 61));
            awaitLock();
            connection.commit();
        }
        receipt.join();

        assertThat(row()).as("it has left already").isEqualTo("CLAIMED out of the queue");
        assertThat(texts.states("a")).isEqualTo("DELIVERED@1");
    }

    private static UUID waiting(int segments, String... known) throws SQLException {
        var text = texts.uncertain(segments);
        texts.segments(text, 1, known);
        texts.database().run("update message set status = 'PENDING', uncertain_since = null, resends = 1, "
                + "next_attempt_at = ? where id = ?", NOON.plusSeconds(60), text);
        return text;
    }

    private static void claim(UUID text) throws SQLException {
        try (var connection = texts.database().source().getConnection()) {
            claim(connection, text);
        }
    }

    private static void claim(Connection connection, UUID text) throws SQLException {
        try (var claim = connection.prepareStatement("update message set status = 'CLAIMED', attempts = 2, "
                + "next_attempt_at = null, claimed_at = now(), receipts_due = segments, segments_delivered = 0, "
                + "segments_failed = 0 where id = ?")) {
            claim.setObject(1, text);
            claim.executeUpdate();
        }
    }

    private static void awaitLock() throws SQLException {
        var deadline = System.nanoTime() + 10_000_000_000L;
        while (texts.database().value("select 1 from pg_locks where not granted") == null) {
            assertThat(System.nanoTime()).as("the receipt waits for the claim").isLessThan(deadline);
        }
    }

    private static String row() throws SQLException {
        return texts.database().value("select status || case when next_attempt_at is null then ' out of the queue' "
                + "else ' in the queue' end from message");
    }
}
