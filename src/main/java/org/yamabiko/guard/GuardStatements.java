package org.yamabiko.guard;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;

import org.yamabiko.database.Parameters;

/** The SQL of what is written after a verdict. */
final class GuardStatements {

    private static final String GIVE_BACK = """
            update guard_use u set used = u.used - unused.amount
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as unused (quota, subject, window_start, amount)
            where u.quota = unused.quota and u.subject = unused.subject and u.window_start = unused.window_start
            """;
    private static final String HIT = """
            insert into guard_hit as h (quota, mode, minute, hits)
            select quota, mode, minute, hits
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as added (quota, mode, minute, hits)
            on conflict (minute, quota, mode) do update set hits = h.hits + excluded.hits
            """;

    private GuardStatements() {
    }

    static void giveBack(Connection connection, Map<Use, Long> unused) throws SQLException {
        if (unused.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(GIVE_BACK)) {
            Charge.bind(new Parameters(update), unused);
            update.executeUpdate();
        }
    }

    static void note(Connection connection, Map<Hit, Long> hits) throws SQLException {
        try (var insert = connection.prepareStatement(HIT)) {
            new Parameters(insert).text(hits.keySet(), Hit::what)
                    .text(hits.keySet(), Hit::mode)
                    .text(hits.keySet(), hit -> hit.minute().atOffset(ZoneOffset.UTC))
                    .bigint(hits.values(), times -> times);
            insert.executeUpdate();
        }
    }
}
