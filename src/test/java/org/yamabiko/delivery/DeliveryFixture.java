package org.yamabiko.delivery;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yamabiko.database.Journal;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.MigratedDatabase;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Texts that left, and what carriers say about them, on a real PostgreSQL of the test class's own; none before each test. */
final class DeliveryFixture implements BeforeEachCallback, AfterAllCallback {

    static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    static final String RECIPIENT = "+819012345678";

    final List<String> gateways = new ArrayList<>(List.of("carrier"));
    final AtomicInteger woken = new AtomicInteger();
    /** What whoever claims sees when it is woken, which is what is committed. */
    final List<String> seenAwake = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MigratedDatabase database;
    private final Journal journal;
    private final Receipts receipts;

    DeliveryFixture(String name) {
        database = MigratedDatabase.named(name);
        journal = new Journal(database.source());
        receipts = new Receipts(journal, failOver(NOON));
    }

    MigratedDatabase database() {
        return database;
    }

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        database.run("truncate message, message_segment, early_receipt");
        gateways.clear();
        gateways.add("carrier");
        woken.set(0);
        seenAwake.clear();
    }

    FailOver failOver(Instant now) {
        return new FailOver(() -> gateways, this::wake, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void wake() {
        try {
            seenAwake.add(status());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        woken.incrementAndGet();
    }

    Receipts receipts() {
        return receipts;
    }

    KeptReceipts kept(Instant now) {
        return new KeptReceipts(database.source(), failOver(now), () -> Duration.ofDays(3),
                new DatabaseNotice(Clock.systemUTC()), Clock.fixed(now, ZoneOffset.UTC), meters);
    }

    void receipt(String segmentId, MessageState state, int second) {
        receipts.onReceipt(report(segmentId, state, second));
    }

    /** One that says to whom the segment went. */
    void receiptTo(String recipient, String segmentId, MessageState state, int second) {
        receipts.onReceipt(new DeliveryReceipt("carrier", segmentId, state, NOON.plusSeconds(second), "",
                Optional.of(new PhoneNumber(recipient))));
    }

    static DeliveryReceipt report(String segmentId, MessageState state, int second) {
        return new DeliveryReceipt("carrier", segmentId, state, NOON.plusSeconds(second), "");
    }

    /** A text that the carrier took, in as many segments as it gave ids. */
    UUID submitted(String... segmentIds) throws SQLException {
        var id = text("SUBMITTED", Math.max(1, segmentIds.length));
        segments(id, 1, segmentIds);
        return id;
    }

    void segments(UUID id, int attempt, String... segmentIds) throws SQLException {
        for (int i = 0; i < segmentIds.length; i++) {
            database.run("insert into message_segment (gateway, smsc_id, message_id, number, attempt) "
                    + "values ('carrier', ?, ?, ?, ?)", segmentIds[i], id, i + 1, attempt);
        }
    }

    /** A text of which nothing says whether it was taken. */
    UUID uncertain(int segments) throws SQLException {
        var id = text("UNCERTAIN", segments);
        database.run("update message set reason = 'NO_ANSWER', uncertain_since = created_at where id = ?", id);
        return id;
    }

    UUID text(String status, int segments) throws SQLException {
        var id = UUID.randomUUID();
        database.run("insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, "
                + "attempts, gateway, segments, receipts_due, created_at, valid_until) "
                + "values (?, ?, '+815012345678', 'x', 1, ?, '0312345678', 'x', ?, 1, 'carrier', ?, ?, ?, ?)",
                id, id.toString(), RECIPIENT, status, segments, segments, NOON, NOON.plus(Duration.ofMinutes(30)));
        return id;
    }

    String status() throws SQLException {
        return database.value("select status from message");
    }

    String status(UUID id) throws SQLException {
        return database.value("select status from message where id = '" + id + "'");
    }

    int keptReceipts() throws SQLException {
        return Integer.parseInt(database.value("select count(*) from early_receipt"));
    }

    /** Each state a segment had and the second of its report, in the order they were noted. */
    String states(String segmentId) throws SQLException {
        return database
                .value("select string_agg((s ->> 'state') || '@' || extract(second from (s ->> 'at')::timestamptz)::int, "
                        + "' ' order by n) from message_segment, jsonb_array_elements(states) with ordinality as r (s, n) "
                        + "where smsc_id = '" + segmentId + "'");
    }

    @Override
    public void afterAll(ExtensionContext testClass) {
        journal.close();
        database.close();
    }
}
