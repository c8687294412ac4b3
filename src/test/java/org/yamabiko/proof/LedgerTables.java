package org.yamabiko.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the service wrote, read straight from its tables. */
record LedgerTables(String url, String user) {

    private static final String TEXTS = """
            select m.id, m.call_id, substr(m.recipient, 2) as recipient, m.segments, m.status, m.resends,
                   m.history @> '[{"event": "UNCERTAIN", "reason": "NO_ANSWER"}]' as unanswered,
                   (extract(epoch from m.created_at) * 1000)::bigint as created_at,
                   (extract(epoch from m.valid_until) * 1000)::bigint as valid_until, c.outcome
            from message m left join call c on c.id = m.call_id
            """;

    /** Texts that something is still going to happen to. */
    private static final String UNSETTLED = """
            select count(*) from message
            where next_attempt_at is not null or claimed_at is not null or uncertain_since is not null and resends = 0
            """;

    private static final String PROMISED_IN_VAIN = """
            select c.id from call c
            where c.outcome in ('TEXTED', 'ALREADY_TEXTED') and not exists (select 1 from message m where m.call_id = c.id)
            """;

    private static final String OUTCOMES = "select outcome, count(*) from call group by outcome";

    /** Makes a value of the current row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<LedgerText> texts() {
        return list(TEXTS, row -> new LedgerText(row.getString("id"), row.getString("call_id"), row.getString("recipient"),
                row.getInt("segments"), row.getString("status"), row.getInt("resends"), row.getBoolean("unanswered"),
                row.getLong("created_at"), row.getLong("valid_until"), row.getString("outcome")));
    }

    long unsettled() {
        return list(UNSETTLED, row -> row.getLong(1)).getFirst();
    }

    /** Calls that were texted, as their rows say, and have no text. */
    List<String> callsWithoutTheirText() {
        return list(PROMISED_IN_VAIN, row -> row.getString(1));
    }

    Map<String, Long> outcomes() {
        var outcomes = new TreeMap<String, Long>();
        list(OUTCOMES, row -> outcomes.put(row.getString(1), row.getLong(2)));
        return outcomes;
    }

    private <T> List<T> list(String sql, Row<T> row) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
