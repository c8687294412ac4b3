package org.yamabiko.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.yamabiko.call.Ledger.Entry;
import org.yamabiko.database.Columns;
import org.yamabiko.outbox.Admission;
import org.yamabiko.outbox.Outbox;
import org.yamabiko.phone.PhoneNumber;

/** The SQL of calls. */
final class LedgerStatements {

    /** A call that was texted stays so, whatever a repeated request of it finds. */
    private static final String UPSERT = """
            insert into call (id, did, dialed_number, caller, caller_line, outcome, hotline_revision, started_at,
                              decided_at, ended_at, trace, rehearsal)
            select id, did, dialed_number, caller, caller_line, outcome, revision, started_at, decided_at, ended_at,
                   trace::json, rehearsal
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],
                        ?::timestamptz[], ?::timestamptz[], ?::text[], ?::bool[])
                 as c (id, did, dialed_number, caller, caller_line, outcome, revision, started_at, decided_at, ended_at, trace,
                       rehearsal)
            on conflict (id) do update
            set outcome = case when call.outcome = 'TEXTED' then 'TEXTED' else excluded.outcome end,
                decided_at = coalesce(call.decided_at, excluded.decided_at),
                ended_at = coalesce(excluded.ended_at, call.ended_at),
                trace = excluded.trace
            """;

    private LedgerStatements() {
    }

    /** @return for each entry whether its message is new; true where there is none */
    static List<Boolean> write(Connection connection, List<Entry> entries, Outbox outbox) throws SQLException {
        upsert(connection, lastOfEach(entries));
        var messages = entries.stream().map(Entry::message).flatMap(Optional::stream).toList();
        if (messages.isEmpty()) {
            return entries.stream().map(e -> true).toList();
        }
        var fresh = outbox.insert(connection, distinct(messages)).iterator();
        var results = new IdentityHashMap<Admission, Boolean>();
        distinct(messages).forEach(m -> results.put(m, fresh.next()));
        return entries.stream().map(e -> e.message().map(m -> results.getOrDefault(m, false)).orElse(true)).toList();
    }

    /** One statement may touch a row once: a decision and its end in one group are one row. */
    private static List<CallRow> lastOfEach(List<Entry> entries) {
        var rows = new LinkedHashMap<String, CallRow>();
        entries.forEach(e -> rows.merge(e.call().id(), e.call(), (earlier, later) -> later.after(earlier)));
        return new ArrayList<>(rows.values());
    }

    private static List<Admission> distinct(List<Admission> messages) {
        var byKey = new LinkedHashMap<String, Admission>();
        messages.forEach(a -> byKey.putIfAbsent(a.message().callId() + '\n' + a.message().text().key(), a));
        return new ArrayList<>(byKey.values());
    }

    private static void upsert(Connection connection, List<CallRow> rows) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            int column = 0;
            upsert.setArray(++column, Columns.text(connection, rows, CallRow::id));
            upsert.setArray(++column, Columns.text(connection, rows, r -> r.did().map(PhoneNumber::e164).orElse(null)));
            upsert.setArray(++column, Columns.text(connection, rows, CallRow::dialedNumber));
            upsert.setArray(++column, Columns.text(connection, rows, r -> r.caller().map(PhoneNumber::e164).orElse(null)));
            upsert.setArray(++column, Columns.text(connection, rows, CallRow::callerLine));
            upsert.setArray(++column, Columns.text(connection, rows, CallRow::outcome));
            upsert.setArray(++column, Columns.integer(connection, rows, r -> r.revision().orElse(null)));
            upsert.setArray(++column, Columns.text(connection, rows, CallRow::startedAt));
            upsert.setArray(++column, Columns.text(connection, rows, r -> r.decidedAt().orElse(null)));
            upsert.setArray(++column, Columns.text(connection, rows, r -> r.endedAt().orElse(null)));
            upsert.setArray(++column, Columns.text(connection, rows, CallRow::trace));
            upsert.setArray(++column, Columns.bool(connection, rows, CallRow::rehearsal));
            upsert.executeUpdate();
        }
    }
}
