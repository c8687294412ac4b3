package org.yamabiko.guard;

import java.sql.SQLException;
import java.util.Map;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;

/** Takes off the counts what was counted for those that did not pass. */
record GiveBack(Map<Use, Long> unused) implements Together.Part {

    @Override
    public String sql() {
        return """
                update guard_use u set used = u.used - unused.amount
                from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
                     as unused (quota, subject, window_start, amount)
                where u.quota = unused.quota and u.subject = unused.subject and u.window_start = unused.window_start
                """;
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
        Charge.bind(parameters, unused);
    }
}
