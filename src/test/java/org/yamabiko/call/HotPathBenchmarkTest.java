package org.yamabiko.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.phone.CallerLine;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.MigratedDatabase;

/**
 * What the indexes of the ledger's search cost a call: the same calls with and without them, in turns, in the log PostgreSQL
 * must write and in time. On request: {@code -Dyamabiko.bench=true}.
 */
@EnabledIfSystemProperty(named = "yamabiko.bench", matches = "true")
class HotPathBenchmarkTest {

    private static final int GROUPS = 200;
    private static final int GROUP = 50;
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private static final String TEXTS = """
            insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, attempts, gateway,
                                 claimed_at, claimed_by, created_at, valid_until, segments, receipts_due)
            select ('0195' || substr(md5(random()::text), 1, 28))::uuid, id, did, 'catalogue', 4, caller, '0312345678',
                   '【例示商事】資料はこちらです。', 'CLAIMED', 1, 'carrier', decided_at, 'node', decided_at,
                   decided_at + interval '30 min', 1, 1
            from call where id = any (?)
            """;
    private static final String SUBMITTED = """
            update message set status = 'SUBMITTED', claimed_at = null, submitted_at = now(),
                   history = history || jsonb_build_object('at', now(), 'event', 'SUBMITTED')
            where call_id = any (?)""";
    private static final String DELIVERED = "update message set status = 'DELIVERED', settled_at = now() where call_id = any (?)";

    @Test
    void what_the_search_costs_a_call() throws SQLException {
        try (var before = MigratedDatabase.named("hot-path-before"); var after = MigratedDatabase.named("hot-path-after")) {
            before.run("drop index message_by_ending, call_by_ending, call_by_outcome");
            before.run("create index message_by_recipient on message (recipient, created_at desc)");
            for (int round = 0; round < 4; round++) {
                for (var outcome : List.of(CallOutcome.TEXTED, CallOutcome.ABANDONED)) {
                    measure("without", before, outcome, round);
                    measure("with", after, outcome, round);
                }
            }
        }
    }

    private static void measure(String name, MigratedDatabase database, CallOutcome outcome, int round) throws SQLException {
        database.run("checkpoint");
        var log = database.value("select pg_current_wal_lsn()");
        var start = System.nanoTime();
        try (var connection = database.asTheService().getConnection()) {
            connection.setAutoCommit(false);
            for (int group = 0; group < GROUPS; group++) {
                lives(connection, calls(round * GROUPS + group, outcome));
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        var bytes = Long.parseLong(database.value("select pg_wal_lsn_diff(pg_current_wal_lsn(), '" + log + "')::bigint"));
        System.out.printf(Locale.ROOT, "%-8s %-9s %5.1f us and %5d bytes of log a call; message hot updates %s%n", name,
                outcome,
                took * 1000.0 / GROUPS / GROUP, bytes / GROUPS / GROUP,
                database.value(
                        "select n_tup_hot_upd || ' of ' || n_tup_upd from pg_stat_user_tables where relname = 'message'"));
    }

    /** A group's whole life: decided with its texts, ended, submitted, delivered; a commit each. */
    private static void lives(Connection connection, List<CallRow> calls) throws SQLException {
        LedgerStatements.write(connection, entries(calls), null, null);
        if (calls.getFirst().outcome() == CallOutcome.TEXTED) {
            texts(connection, TEXTS, calls);
            connection.commit();
            LedgerStatements.write(connection, entries(calls), null, null);
            connection.commit();
            texts(connection, SUBMITTED, calls);
            connection.commit();
            texts(connection, DELIVERED, calls);
        }
        connection.commit();
    }

    private static void texts(Connection connection, String sql, List<CallRow> calls) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", calls.stream().map(CallRow::id).toArray()));
            statement.executeUpdate();
        }
    }

    private static List<Ledger.Entry> entries(List<CallRow> calls) {
        return calls.stream().map(Ledger.Entry::new).toList();
    }

    private static List<CallRow> calls(int group, CallOutcome outcome) {
        return IntStream.range(0, GROUP).mapToObj(n -> group * GROUP + n).map(n -> new CallRow(outcome + "-" + n,
                Optional.of(new PhoneNumber("+815012345678")), "05012345678",
                Optional.of(new PhoneNumber("+8190" + (10_000_000 + n * 7_919L % 90_000_000))), CallerLine.MOBILE, outcome,
                Optional.of(1), NOON.plusMillis(n), Optional.of(NOON.plusMillis(n)), Optional.empty(),
                "[{\"at\": \"2026-11-22T03:00:00Z\", \"step\": \"DIALED\", \"args\": [\"05012345678\"]}]", false)).toList();
    }
}
