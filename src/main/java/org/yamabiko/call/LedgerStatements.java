package org.yamabiko.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.call.Decided.Fresh;
import org.yamabiko.call.Decided.Refused;
import org.yamabiko.call.Decided.Repeated;
import org.yamabiko.call.Ledger.Entry;
import org.yamabiko.database.Columns;
import org.yamabiko.guard.Guard;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;
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

    /** @return for each entry what became of its message; fresh where there is none */
    static List<Decided> write(Connection connection, List<Entry> entries, Outbox outbox, Guard guard) throws SQLException {
        var asked = distinct(entries.stream().filter(e -> e.message().isPresent()).toList());
        // before any row is locked: nobody who waits for the judge holds what the judge's group needs
        var verdicts = judge(connection, asked, guard);
        upsert(connection, lastOfEach(entries.stream().flatMap(e -> row(e, verdicts.get(e)).stream()).toList()));
        var decided = insert(connection, asked.stream().filter(e -> goes(verdicts.get(e))).toList(), outbox, verdicts);
        return entries.stream().map(e -> e.message().isEmpty() ? Fresh.PLAIN : decided.getOrDefault(e, new Repeated()))
                .toList();
    }

    /** What is refused has no row yet, unless its call has ended already: whoever waits for the answer writes the end. */
    private static Optional<CallRow> row(Entry entry, Decided decided) {
        if (decided instanceof Refused refused) {
            return Optional.of(entry.call()).filter(row -> row.endedAt().isPresent()).map(row -> row.refused(refused.why()));
        }
        return Optional.of(entry.call());
    }

    /** @return what each is if nothing else is in its way */
    private static Map<Entry, Decided> judge(Connection connection, List<Entry> asked, Guard guard) throws SQLException {
        var decided = new IdentityHashMap<Entry, Decided>();
        asked.forEach(e -> decided.put(e, Fresh.PLAIN));
        var judged = asked.stream().filter(e -> e.attempt().isPresent()).toList();
        if (!judged.isEmpty()) {
            var verdicts = guard.judge(connection, judged.stream().map(e -> e.attempt().get()).toList());
            for (int i = 0; i < judged.size(); i++) {
                decided.put(judged.get(i), verdicts.get(i) instanceof Pass pass ? new Fresh(pass.beyond())
                        : new Refused(verdicts.get(i)));
            }
        }
        return decided;
    }

    /** Also what a person is to decide about. */
    private static boolean goes(Decided decided) {
        return held(decided).map(Quota::keeps).orElse(decided instanceof Fresh);
    }

    private static Optional<Quota> held(Decided decided) {
        return decided instanceof Refused refused && refused.why() instanceof Held held ? Optional.of(held.quota())
                : Optional.empty();
    }

    private static Map<Entry, Decided> insert(Connection connection, List<Entry> going, Outbox outbox,
            Map<Entry, Decided> decided) throws SQLException {
        if (going.isEmpty()) {
            return decided;
        }
        var admissions = going.stream().map(e -> held(decided.get(e)).map(quota -> e.message().get().held(quota.name()))
                .orElse(e.message().get())).toList();
        var fresh = outbox.insert(connection, admissions).iterator();
        going.forEach(e -> decided.computeIfPresent(e, (same, so) -> fresh.next() ? so : new Repeated()));
        return decided;
    }

    /** One statement may touch a row once: a decision and its end in one group are one row. */
    private static List<CallRow> lastOfEach(List<CallRow> asWritten) {
        var rows = new LinkedHashMap<String, CallRow>();
        asWritten.forEach(row -> rows.merge(row.id(), row, (earlier, later) -> later.after(earlier)));
        return new ArrayList<>(rows.values());
    }

    private static List<Entry> distinct(List<Entry> asked) {
        var byKey = new LinkedHashMap<String, Entry>();
        asked.forEach(e -> byKey.putIfAbsent(e.call().id() + '\n' + e.message().get().message().text().key(), e));
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
