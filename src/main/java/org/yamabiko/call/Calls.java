package org.yamabiko.call;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.call.CallView.TraceView;
import org.yamabiko.database.Query;

/** The ledger, to read. */
@Singleton
public class Calls {

    private static final int STRETCHES = 20;
    private static final int IDS_AT_ONCE = 2000;

    private static final String ONE = """
            select c.*, c.started_at as place, m.recipient, m.text_key, m.status, m.reason, m.segments
            from call c left join lateral (select * from message where call_id = c.id order by created_at desc limit 1) m on true
            """;

    private final DataSource database;
    private final StoredTraces traces;

    Calls(DataSource database, StoredTraces traces) {
        this.database = database;
        this.traces = traces;
    }

    /**
     * The newest calls that a question is about. What is rare among common things would be looked for in vain for long, so
     * after {@value #STRETCHES} stretches of the ledger it pauses: whoever asks may go on from there.
     *
     * @param before where to go on; null to begin with the newest
     */
    public CallPage find(CallQuestion question, Mark before, int most) throws SQLException {
        var found = new ArrayList<RecordedCall>();
        var mark = before;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            var search = new CallSearch(question, mark);
            found.addAll(search.calls(most + 1).list(database, RecordedCall::read));
            if (found.size() > most) {
                return new CallPage(List.copyOf(found.subList(0, most)), Optional.of(found.get(most - 1).mark()));
            }
            var end = search.end(most + 1).list(database, row -> new Mark(Query.instant(row, "place"), ""));
            if (end.isEmpty()) {
                return new CallPage(found, Optional.empty());
            }
            mark = end.getFirst();
        }
        return new CallPage(found, Optional.of(mark));
    }

    public Optional<RecordedCall> get(String id) throws SQLException {
        return new Query(ONE).where("c.id = ?", id).list(database, RecordedCall::read).stream().findFirst();
    }

    /** How many of the calls with these ids ended how; those under way and those that never were are in no count. */
    public Map<CallOutcome, Integer> outcomes(List<String> ids) throws SQLException {
        var outcomes = new EnumMap<CallOutcome, Integer>(CallOutcome.class);
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)).toArray(String[]::new);
            new Query("select outcome, count(*) as calls from call").given("id = any (?)", (Object) some)
                    .given("ended_at is not null").then("group by outcome")
                    .list(database, row -> outcomes.merge(CallOutcome.valueOf(row.getString("outcome")), row.getInt("calls"),
                            Integer::sum));
        }
        return outcomes;
    }

    /** What happened in a call, in plain words; empty if there is no such call. */
    public List<TraceView> trace(String id, Locale language) throws SQLException {
        return new Query("select trace from call").where("id = ?", id)
                .list(database, row -> traces.tell(row.getString("trace"), language))
                .stream().findFirst().orElse(List.of());
    }
}
