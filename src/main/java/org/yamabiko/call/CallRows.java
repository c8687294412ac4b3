package org.yamabiko.call;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;
import org.yamabiko.phone.PhoneNumber;

/** Rows of calls, as they begin, go on or end. */
final class CallRows implements Together.Part {

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

    private final List<CallRow> rows;

    /** @param asWritten in their order; a call may be there more than once */
    CallRows(List<CallRow> asWritten) {
        this.rows = lastOfEach(asWritten);
    }

    /** One statement may touch a row once: a decision and its end in one group are one row. */
    private static List<CallRow> lastOfEach(List<CallRow> asWritten) {
        var rows = new LinkedHashMap<String, CallRow>();
        asWritten.forEach(row -> rows.merge(row.id(), row, (earlier, later) -> later.after(earlier)));
        return new ArrayList<>(rows.values());
    }

    @Override
    public String sql() {
        return UPSERT;
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
        parameters.text(rows, CallRow::id)
                .text(rows, r -> r.did().map(PhoneNumber::e164).orElse(null))
                .text(rows, CallRow::dialedNumber)
                .text(rows, r -> r.caller().map(PhoneNumber::e164).orElse(null))
                .text(rows, CallRow::callerLine)
                .text(rows, CallRow::outcome)
                .integer(rows, r -> r.revision().orElse(null))
                .text(rows, CallRow::startedAt)
                .text(rows, r -> r.decidedAt().orElse(null))
                .text(rows, r -> r.endedAt().orElse(null))
                .text(rows, CallRow::trace)
                .bool(rows, CallRow::rehearsal);
    }
}
