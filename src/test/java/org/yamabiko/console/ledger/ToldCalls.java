package org.yamabiko.console.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.console.LedgerRows;
import org.yamabiko.testing.MigratedDatabase;

/** Calls with a text that went through something. */
@Singleton
class ToldCalls {

    private static final String BODY = "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n";

    private final DataSource database;
    private final LedgerRows rows;

    ToldCalls(DataSource database, LedgerRows rows) {
        this.database = database;
        this.rows = rows;
    }

    void empty() {
        rows.clear();
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
    }

    /** Uncertain first, sent once more, and delivered in three segments. @return the text's id */
    UUID delivered(String call, Instant at) throws SQLException {
        var id = text(call, "DELIVERED", null, 3, at);
        MigratedDatabase.run(database,
                """
                        update message set attempts = 2, resends = 1, detail = null, submitted_at = created_at + interval '70 s',
                               settled_at = created_at + interval '75 s', history = jsonb_build_array(
                               jsonb_build_object('at', created_at + interval '1 s', 'event', 'UNCERTAIN', 'attempt', 1, 'gateway', 'carrier',
                                                  'reason', 'NO_ANSWER', 'detail', 'no answer about 819012345678 in time'),
                               jsonb_build_object('at', created_at + interval '69 s', 'event', 'RESENT'),
                               jsonb_build_object('at', created_at + interval '70 s', 'event', 'SUBMITTED', 'attempt', 2, 'gateway', 'carrier'))
                        where id = ?""",
                id);
        MigratedDatabase.run(database, """
                insert into message_segment (gateway, smsc_id, message_id, number, state, state_at, attempt, states)
                select 'carrier', 'c0ffee0' || n, id, n, 'DELIVERED', settled_at, 2,
                       jsonb_build_array(jsonb_build_object('state', 'ENROUTE', 'at', submitted_at + interval '1 s'),
                                         jsonb_build_object('state', 'DELIVERED', 'at', settled_at))
                from message, generate_series(1, 3) n where id = ?""", id);
        return id;
    }

    /** Waits for somebody. @return the text's id */
    UUID blocked(String call, Instant at) throws SQLException {
        var id = text(call, "BLOCKED", "INVALID_SENDER", 1, at);
        MigratedDatabase.run(database,
                """
                        update message set blocked_at = now(), detail = 'sender is not registered', history = jsonb_build_array(
                               jsonb_build_object('at', created_at + interval '1 s', 'event', 'BLOCKED', 'attempt', 1, 'gateway', 'carrier',
                                                  'reason', 'INVALID_SENDER', 'detail', 'sender is not registered'))
                        where id = ?""",
                id);
        return id;
    }

    private UUID text(String call, String status, String reason, int segments, Instant at) throws SQLException {
        rows.call(call, LedgerRows.CALLER, "MOBILE", "TEXTED", at);
        var id = UUID.randomUUID();
        MigratedDatabase.run(database,
                """
                        insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, reason, attempts,
                                             gateway, created_at, valid_until, segments, receipts_due)
                        values (?, ?, ?, 'catalogue', 4, ?, '0312345678', ?, ?, ?, 1, 'carrier', ?, ?, ?, ?)""",
                id, call, LedgerRows.DID,
                LedgerRows.CALLER, BODY, status, reason, at, at.plusSeconds(1800), segments, segments);
        return id;
    }
}
