package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.testing.MigratedDatabase;

/** Receipts in every order, on a real PostgreSQL. */
class ReceiptsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private static MigratedDatabase database;
    private Receipts receipts;

    @BeforeAll
    static void open() {
        database = MigratedDatabase.named("receipts");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        database.run("truncate call, message, message_segment, early_receipt");
        database.run("insert into call (id, dialed_number, caller_line, outcome, started_at, trace) "
                + "values ('call-1', '05012345678', 'MOBILE', 'TEXTED', now(), '[]')");
        receipts = new Receipts(database.source());
    }

    @AfterEach
    void end() {
        receipts.close();
    }

    @Test
    void a_text_is_delivered_when_all_its_segments_are() throws SQLException {
        submitted("a", "b");

        receipt("b", MessageState.DELIVERED, 1);
        assertThat(status()).isEqualTo("SUBMITTED");
        receipt("a", MessageState.DELIVERED, 2);

        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(database.value("select reason is null and settled_at = '2026-11-22T03:00:02Z' from message"))
                .isEqualTo("t");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = MessageState.class, names = { "EXPIRED", "DELETED", "UNDELIVERABLE", "REJECTED" })
    void one_segment_that_never_arrives_makes_the_text_undelivered(MessageState state) throws SQLException {
        submitted("a", "b");
        receipt("a", MessageState.DELIVERED, 1);

        receipt("b", state, 2);

        assertThat(status()).isEqualTo("UNDELIVERED");
        assertThat(database.value("select reason from message")).isEqualTo(state.name());
    }

    @Test
    void a_receipt_before_its_segment_is_kept_and_matched_when_the_segment_is_known() throws SQLException {
        receipt("a", MessageState.DELIVERED, 1);
        submitted("a");
        assertThat(status()).isEqualTo("SUBMITTED");

        receipts.matchEarly();

        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(kept()).isZero();
    }

    @Test
    void a_receipt_for_nothing_we_know_is_kept() throws SQLException {
        submitted("a");

        receipt("unknown", MessageState.DELIVERED, 1);
        receipts.matchEarly();

        assertThat(kept()).isOne();
        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    void the_same_id_at_another_upstream_is_another_segment() throws SQLException {
        submitted("a");

        receipts.onReceipt(new DeliveryReceipt("other", "a", MessageState.DELIVERED, NOON, ""));

        assertThat(status()).isEqualTo("SUBMITTED");
        assertThat(kept()).isOne();
    }

    @ParameterizedTest(name = "{0} after DELIVERED")
    @EnumSource(MessageState.class)
    void nothing_comes_after_delivered(MessageState late) throws SQLException {
        submitted("a");
        receipt("a", MessageState.DELIVERED, 1);

        receipt("a", late, 2);

        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(database.value("select state || ' ' || (state_at = '2026-11-22T03:00:01Z') from message_segment"))
                .isEqualTo("DELIVERED true");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest(name = "DELIVERED after {0}")
    @EnumSource(value = MessageState.class, names = { "ENROUTE", "ACCEPTED", "UNKNOWN" })
    void what_is_not_final_settles_nothing(MessageState first) throws SQLException {
        submitted("a");
        receipt("a", first, 1);
        assertThat(status()).isEqualTo("SUBMITTED");

        receipt("a", MessageState.DELIVERED, 2);

        assertThat(status()).isEqualTo("DELIVERED");
    }

    @Test
    void of_early_receipts_the_final_one_counts_whatever_their_order() throws SQLException {
        receipt("a", MessageState.DELIVERED, 1);
        receipt("a", MessageState.ENROUTE, 2);
        receipt("a", MessageState.DELIVERED, 3);
        submitted("a");

        receipts.matchEarly();

        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(kept()).isZero();
    }

    @Test
    void a_receipt_settles_a_text_that_was_uncertain() throws SQLException {
        submitted("a");
        database.run("update message set status = 'UNCERTAIN', reason = 'NO_ANSWER'");

        receipt("a", MessageState.DELIVERED, 1);

        assertThat(status()).isEqualTo("DELIVERED");
    }

    @Test
    void two_nodes_that_hear_of_one_segment_each_at_the_same_moment_settle_the_text() throws SQLException {
        submitted("a", "b");

        try (var first = database.source().getConnection()) {
            first.setAutoCommit(false);
            ReceiptStatements.keep(first, List.of(report("a", MessageState.DELIVERED, 1)));
            var second = CompletableFuture.runAsync(() -> receipts.onReceipt(report("b", MessageState.DELIVERED, 2)));
            await().until(() -> second.isDone() || somebodyWaits());
            first.commit();
            second.join();
        }

        assertThat(status()).isEqualTo("DELIVERED");
    }

    private static boolean somebodyWaits() throws SQLException {
        return "t".equals(database.value("select exists (select from pg_locks where not granted)"));
    }

    private void receipt(String segmentId, MessageState state, int second) {
        receipts.onReceipt(report(segmentId, state, second));
    }

    private static DeliveryReceipt report(String segmentId, MessageState state, int second) {
        return new DeliveryReceipt("carrier", segmentId, state, NOON.plusSeconds(second), "");
    }

    private static void submitted(String... segmentIds) throws SQLException {
        var id = UUID.randomUUID();
        database.run("insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, "
                + "attempts, next_attempt_at, gateway, created_at, valid_until) values (?, 'call-1', '+815012345678', 'x', 1, "
                + "'+819012345678', '0312345678', 'x', 'SUBMITTED', 1, now(), 'carrier', now(), 'infinity')", id);
        for (int i = 0; i < segmentIds.length; i++) {
            database.run("insert into message_segment (gateway, smsc_id, message_id, number) values ('carrier', ?, ?, ?)",
                    segmentIds[i], id, i + 1);
        }
    }

    private static String status() throws SQLException {
        return database.value("select status from message");
    }

    private static int kept() throws SQLException {
        return Integer.parseInt(database.value("select count(*) from early_receipt"));
    }
}
