package org.yamabiko.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL finds what is due, with the settings that the service's connections have. */
public final class ClaimPlan {

    private ClaimPlan() {
    }

    /** Claims so many texts, says how, and takes it back. */
    public static List<String> of(Connection connection, int texts) throws SQLException {
        connection.setAutoCommit(false);
        try (var settings = connection.createStatement();
                var explain = connection.prepareStatement("explain (analyze, costs off, buffers off) " + Claims.ANY)) {
            settings.execute(
                    "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off");
            var now = OffsetDateTime.now(ZoneOffset.UTC);
            var values = List.of(now, now, "carrier", texts, now, "plan", "carrier");
            for (int i = 0; i < values.size(); i++) {
                explain.setObject(i + 1, values.get(i));
            }
            var plan = new ArrayList<String>();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return plan;
        } finally {
            connection.rollback();
        }
    }
}
