package org.yamabiko.e2e;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.yamabiko.database.EmbeddedDatabase;
import org.yamabiko.outbox.ClaimPlan;

/** Texts by the hundred thousand, written straight into the tables. Recipients are made up and each is used once. */
record FullOutbox(EmbeddedDatabase database) {

    private static final String TEXTS = """
            insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, segments, receipts_due,
                                 attempts, status, gateway, next_attempt_at, created_at, submitted_at, settled_at, valid_until)
            select uuidv7(), 'bench-' || n, '+815012345678', 'catalogue', 1, '+81%s1' || lpad((n %% 10000000)::text, 7, '0'), '0312345678',
                   E'【例示商事】資料はこちらです。\\nhttps://www.example.jp/catalogue\\n', 1, 1, %s, '%s', %s, %s, now(), %s, %s,
                   now() + interval '1 hour'
            from generate_series(%d, %d) n
            """;

    /** Texts that wait, numbered from {@code first}. */
    void addPending(int first, int texts) {
        run(TEXTS.formatted(first == 0 ? "90" : "70", "0", "PENDING", "null", "now()", "null", "null", first,
                first + texts - 1));
    }

    /** Texts of the past. */
    void addDelivered(int first, int texts) {
        run(TEXTS.formatted("80", "1", "DELIVERED", "'carrier'", "null", "now()", "now()", first, first + texts - 1));
    }

    void analyze() {
        run("vacuum analyze message");
    }

    /** Of a claim of 25 texts; nothing must be claiming meanwhile. */
    List<String> claimPlan() {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "")) {
            return ClaimPlan.of(connection, 25);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void clear() {
        run("truncate message, message_segment, early_receipt");
    }

    void run(String sql) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String condition) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from message where " + condition)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
