package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yamabiko.database.Journal;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.outbox.NewMessage.Purpose;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.Text;
import org.yamabiko.text.WhenUncertain;
import org.yamabiko.text.WhenUndelivered;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * The table of messages on a real PostgreSQL of the test class's own, empty before each test, at times of the test's choice.
 */
final class OutboxFixture implements BeforeEachCallback, AfterAllCallback {

    static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    static final Duration WORTH = Duration.ofMinutes(30);
    static final Duration LEASE = Duration.ofMinutes(2);
    static final Node NODE_A = new Node("node-a");
    static final Node NODE_B = new Node("node-b");

    static final OutboxConfig CONFIG = new OutboxConfig() {
        @Override
        public Duration validityPeriod() {
            return WORTH;
        }

        @Override
        public Duration claimLease() {
            return LEASE;
        }

        @Override
        public Duration resendUncertainAfter() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int maxFailures() {
            return 8;
        }

        @Override
        public Duration drainTimeout() {
            return Duration.ofSeconds(1);
        }
    };

    private final MigratedDatabase database;
    private Journal journal;
    private Finisher finisher;

    OutboxFixture(String name) {
        database = MigratedDatabase.named(name);
        journal = new Journal(database.source());
        finisher = new Finisher(journal);
    }

    MigratedDatabase database() {
        return database;
    }

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        database.run("truncate call, message, message_segment, early_receipt, lane_lease, node_lease");
    }

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    Claims claims(Node node, Instant now) {
        return new Claims(database.source(), at(now), node);
    }

    Aftercare aftercare(Instant now) {
        return new Aftercare(database.source(), at(now));
    }

    LostClaims lostClaims(Node node, Instant now) {
        return new LostClaims(database.source(), at(now), node);
    }

    SendingSwitch sendingSwitch(Instant now) {
        return new SendingSwitch(database.source(), null, aftercare(now), new DatabaseNotice(at(now)),
                new SimpleMeterRegistry(),
                at(now));
    }

    Finisher finisher() {
        return finisher;
    }

    /** Claims the only text that is due at NOON, by {@code carrier} on node A. */
    ClaimedMessage claim() throws SQLException {
        return claims(NODE_A, NOON).claim("carrier", 1).getFirst();
    }

    NewMessage insert(String call) throws SQLException {
        return insert(call, NOON);
    }

    NewMessage insert(String call, Instant at) throws SQLException {
        var message = message(call, at);
        insertAll(List.of(message));
        return message;
    }

    NewMessage insert(String call, Instant at, Purpose purpose) throws SQLException {
        var real = message(call, at);
        var message = new NewMessage(real.id(), call, real.did(), real.text(), real.body(), real.recipient(), real.senderId(),
                at, real.validUntil(), purpose);
        insertAll(List.of(message));
        return message;
    }

    List<Boolean> insertAll(List<NewMessage> messages) throws SQLException {
        return admit(NODE_A, messages.stream().map(m -> new Admission(m, Optional.empty())).toList());
    }

    List<Boolean> admit(Node node, List<Admission> admissions) throws SQLException {
        try (var connection = database.source().getConnection()) {
            return new Outbox(node).insert(connection, admissions);
        }
    }

    static NewMessage message(String call) {
        return message(call, NOON);
    }

    static NewMessage message(String call, Instant at) {
        return message(call, at, SendingPolicy.DEFAULT);
    }

    static NewMessage message(String call, Instant at, SendingPolicy policy) {
        var text = new Text("catalogue", 3, "資料はこちらです。\n{url}\n", "https://www.example.jp/", "案内", policy);
        return new NewMessage(NewMessage.newId(), call, new PhoneNumber("+815012345678"), text,
                "資料はこちらです。\nhttps://www.example.jp/\n",
                new PhoneNumber("+819012345678"), new SenderId("0312345678"), at, at.plus(WORTH));
    }

    static SendingPolicy policy(WhenUncertain whenUncertain) {
        return new SendingPolicy(Optional.empty(), whenUncertain, WhenUndelivered.NOTHING);
    }

    boolean accepted(ClaimedMessage message, String... ids) {
        return write(new Finish(message, MessageStatus.SUBMITTED, null, null, NOON, null, false, List.of(ids)));
    }

    boolean uncertain(ClaimedMessage message, Instant since) {
        return write(new Finish(message, MessageStatus.UNCERTAIN, "NO_ANSWER", "no answer in time", since, null, false,
                List.of()));
    }

    boolean again(ClaimedMessage message, String reason, String detail, Instant next) {
        return write(new Finish(message, MessageStatus.PENDING, reason, detail, NOON, next, false, List.of()));
    }

    boolean refused(ClaimedMessage message, MessageStatus status, String reason, String detail) {
        return write(new Finish(message, status, reason, detail, NOON, null, true, List.of()));
    }

    boolean write(Finish finish) {
        return finisher.write(finish).join();
    }

    /** In one commit. */
    List<Boolean> writeAll(Finish... finishes) {
        var written = Arrays.stream(finishes).map(finisher::write).toList();
        return written.stream().map(CompletableFuture::join).toList();
    }

    String row(NewMessage message) throws SQLException {
        return of(message, "concat_ws(' ', status, gateway, attempts)");
    }

    String of(NewMessage message, String expression) throws SQLException {
        return database.value("select " + expression + " from message where id = '" + message.id() + "'");
    }

    /** The events in order. */
    Stream<String> history(NewMessage message) throws SQLException {
        var events = of(message, "(select string_agg(h ->> 'event', ',' order by n) "
                + "from jsonb_array_elements(history) with ordinality as h (h, n))");
        return events == null ? Stream.of() : Arrays.stream(events.split(","));
    }

    String segments(NewMessage message) throws SQLException {
        return database.value("select string_agg(number || '=' || smsc_id, ',' order by number) from message_segment "
                + "where message_id = '" + message.id() + "'");
    }

    @Override
    public void afterAll(ExtensionContext testClass) {
        journal.close();
        database.close();
    }
}
