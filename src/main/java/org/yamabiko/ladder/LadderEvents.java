package org.yamabiko.ladder;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

/** Each change of a rung, once, though each node sees it. */
@Singleton
class LadderEvents {

    /**
     * The node that is first writes it: for those after it the change does not begin where the ladder stands by now. After a
     * while it is written anyway, so that one change which nobody could write does not keep back all others.
     */
    private static final String INSERT = """
            insert into ladder_event (scope, at, rung_before, rung, why, figure, reached, calls_per_second, concurrent,
                                      channel_use, pinned_by, node)
            select c.scope, c.at, c.before, c.rung, c.why, c.figure, c.reached, c.rate, c.calls, c.channels, c.by, c.node
            from (select ?::text as scope, ?::timestamptz as at, ?::text as before, ?::text as rung, ?::text as why,
                         ?::float8 as figure, ?::float8 as reached, ?::float8 as rate, ?::int as calls, ?::float8 as channels,
                         ?::text as by, ?::text as node) c
            left join lateral (select rung, at from ladder_event where scope = c.scope order by id desc limit 1) last on true
            where coalesce(last.rung, 'NORMAL') <> c.rung
              and (coalesce(last.rung, 'NORMAL') = c.before or last.at < c.at - interval '10 seconds')
            """;

    private final DataSource database;

    LadderEvents(DataSource database) {
        this.database = database;
    }

    /** @return whether it was this node's to write */
    boolean write(Change change, String node) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var written = locked(connection, change, node);
                connection.commit();
                return written;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean locked(Connection connection, Change change, String node) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('ladder:' || ?, 0))");
                var insert = connection.prepareStatement(INSERT)) {
            lock.setString(1, change.scope().key());
            lock.execute();
            var values = new Object[] { change.scope().key(), change.at().atOffset(ZoneOffset.UTC), change.before().name(),
                    change.rung().name(), change.reason().why().name(), change.reason().figure(), change.reason().limit(),
                    change.load().callsPerSecond(), change.load().concurrent(), change.load().channelUse(), change.by(), node };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            return insert.executeUpdate() == 1;
        }
    }

    /** The newest first. */
    List<LadderEvent> latest(int most) throws SQLException {
        return new Query("select * from ladder_event").then("order by id desc limit " + most).list(database,
                row -> new LadderEvent(new Scope(row.getString("scope")), Query.instant(row, "at"),
                        Rung.valueOf(row.getString("rung_before")), Rung.valueOf(row.getString("rung")),
                        new Reason(Why.valueOf(row.getString("why")), row.getDouble("figure"), row.getDouble("reached")),
                        new Load(row.getDouble("calls_per_second"), row.getInt("concurrent"), row.getDouble("channel_use")),
                        row.getString("pinned_by")));
    }
}
