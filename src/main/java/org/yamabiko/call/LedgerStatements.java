package org.yamabiko.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yamabiko.call.Decided.Fresh;
import org.yamabiko.call.Decided.Refused;
import org.yamabiko.call.Ledger.Entry;
import org.yamabiko.database.Together;
import org.yamabiko.guard.Guard;
import org.yamabiko.guard.Verdict;
import org.yamabiko.guard.Verdict.Pass;
import org.yamabiko.outbox.Outbox;

/** Judges a group of entries and writes it, in one transaction. */
final class LedgerStatements {

    private LedgerStatements() {
    }

    /** @return for each entry what became of its message; fresh where there is none */
    static List<Decided> write(Connection connection, List<Entry> entries, Outbox outbox, Guard guard) throws SQLException {
        var asked = distinct(entries.stream().filter(e -> e.message().isPresent()).toList());
        var judged = asked.stream().filter(e -> e.attempt().isPresent()).toList();
        if (judged.isEmpty()) {
            var writing = new Writing(entries, fresh(asked), outbox);
            Together.execute(connection, writing.parts());
            return writing.results(fresh(asked));
        }
        var done = guard.judge(connection, judged.stream().map(e -> e.attempt().orElseThrow()).toList(),
                verdicts -> new Writing(entries, decided(asked, judged, verdicts), outbox));
        return done.written().results(decided(asked, judged, done.verdicts()));
    }

    private static Collection<Entry> distinct(List<Entry> asked) {
        var byKey = new LinkedHashMap<String, Entry>();
        asked.forEach(e -> byKey.putIfAbsent(e.call().id() + '\n' + e.message().get().message().text().key(), e));
        return byKey.values();
    }

    private static Map<Entry, Decided> fresh(Collection<Entry> asked) {
        var decided = new IdentityHashMap<Entry, Decided>();
        asked.forEach(e -> decided.put(e, Fresh.PLAIN));
        return decided;
    }

    /** What each is if nothing else is in its way. */
    private static Map<Entry, Decided> decided(Collection<Entry> asked, List<Entry> judged, List<Verdict> verdicts) {
        var decided = fresh(asked);
        for (int i = 0; i < judged.size(); i++) {
            decided.put(judged.get(i), verdicts.get(i) instanceof Pass pass ? new Fresh(pass.beyond())
                    : new Refused(verdicts.get(i)));
        }
        return decided;
    }
}
