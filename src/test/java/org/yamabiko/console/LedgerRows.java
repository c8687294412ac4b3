package org.yamabiko.console;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** Writes what features write, as rows, for pages to show. */
@Singleton
public class LedgerRows {

    public static final String DID = "+815012345678";
    public static final String CALLER = "+819012345678";

    private final DataSource database;

    LedgerRows(DataSource database) {
        this.database = database;
    }

    public void clear() {
        run("truncate hotline, hotline_revision, call, message, message_segment, handset_text");
    }

    public void hotline(String did, String name, String trigger, boolean published) {
        var document = "{\"did\": \"%s\", \"name\": \"%s\", \"trigger\": \"%s\"}".formatted(did, name, trigger);
        run("insert into hotline (did, draft, drafted_at, drafted_by, published_revision) values (?, ?, now(), 'x', ?)",
                did, document, published ? 1 : null);
        if (published) {
            run("insert into hotline_revision (did, number, document, published_at, published_by) "
                    + "values (?, 1, ?, now(), 'x')", did, document);
        }
    }

    public void call(String id, String caller, String line, String outcome, Instant at) {
        call(id, caller, line, outcome, trace(at), at);
    }

    private static String trace(Instant at) {
        return """
                [{"at": "%1$s", "step": "DIALED", "args": ["+815012345678"]},
                 {"at": "%1$s", "step": "NUMBER_CONFIRMED", "args": ["+819012345678"]},
                 {"at": "%1$s", "step": "TEXT_COMMITTED", "args": ["catalogue"]}]""".formatted(at);
    }

    public void callWithTrace(String id, String trace, Instant at) {
        call(id, CALLER, "MOBILE", "TEXTED", trace, at);
    }

    private void call(String id, String caller, String line, String outcome, String trace, Instant at) {
        run("insert into call (id, did, dialed_number, caller, caller_line, outcome, started_at, trace) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?::json)",
                id, DID, DID, caller, line, outcome, at.atOffset(ZoneOffset.UTC), trace);
    }

    /** Never due, so that nothing sends it. */
    public void message(String callId, String recipient, String textKey, String status, String reason, Instant at) {
        run("insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, reason, "
                + "attempts, next_attempt_at, blocked_at, gateway, created_at, valid_until) "
                + "values (?, ?, ?, ?, 1, ?, '0312345678', 'x', ?, ?, 1, "
                + "case when ? = 'PENDING' then timestamptz 'infinity' end, case when ? = 'BLOCKED' then now() end, "
                + "'handset', ?, now() + interval '30 days')",
                UUID.randomUUID(), callId, DID, textKey, recipient, status, reason, status, status,
                at.atOffset(ZoneOffset.UTC));
    }

    public void settle(String callId, String status) {
        run("update message set status = ? where call_id = ?", status, callId);
    }

    public void handsetText(String recipient, String body, int segments, Instant at) {
        run("insert into handset_text (id, recipient, sender_id, body, segments, received_at) "
                + "values (?, ?, '0312345678', ?, ?, ?)",
                UUID.randomUUID(), recipient, body, segments, at.atOffset(ZoneOffset.UTC));
    }

    private void run(String sql, Object... parameters) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
