package org.yamabiko.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

/** What staff have set: pins and limits. */
@Singleton
class LadderTables {

    private static final String PIN = """
            insert into ladder_pin (scope, rung, until, pinned_by, pinned_at) values (?, ?, ?, ?, ?)
            on conflict (scope) do update set rung = excluded.rung, until = excluded.until, pinned_by = excluded.pinned_by,
                pinned_at = excluded.pinned_at""";
    private static final String LIMIT = """
            insert into ladder_limit (scope, calls_per_second, concurrent, channel_use, set_by, set_at) values (?, ?, ?, ?, ?, ?)
            on conflict (scope) do update set calls_per_second = excluded.calls_per_second, concurrent = excluded.concurrent,
                channel_use = excluded.channel_use, set_by = excluded.set_by, set_at = excluded.set_at""";

    private final DataSource database;
    private final Clock clock;

    LadderTables(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that hold; what is over is no pin. */
    Map<Scope, Pin> pins() throws SQLException {
        var pins = new HashMap<Scope, Pin>();
        new Query("select * from ladder_pin where until is null or until > ?").with(clock.instant()).list(database,
                row -> pins.put(new Scope(row.getString("scope")), new Pin(Rung.valueOf(row.getString("rung")),
                        Query.instant(row, "until"), row.getString("pinned_by"), Query.instant(row, "pinned_at"))));
        return pins;
    }

    void pin(Scope scope, Pin pin) throws SQLException {
        run(PIN, scope.key(), pin.rung().name(), pin.until(), pin.by(), pin.since());
    }

    void letGo(Scope scope) throws SQLException {
        run("delete from ladder_pin where scope = ?", scope.key());
    }

    Map<Scope, LimitsDraft> limits() throws SQLException {
        var limits = new HashMap<Scope, LimitsDraft>();
        new Query("select * from ladder_limit").list(database,
                row -> limits.put(new Scope(row.getString("scope")), new LimitsDraft(steps(row, "calls_per_second"),
                        steps(row, "concurrent"), steps(row, "channel_use"))));
        return limits;
    }

    private static List<Double> steps(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : Arrays.asList((Double[]) array.getArray());
    }

    void limits(Scope scope, LimitsDraft limits, String by) throws SQLException {
        try (var connection = database.getConnection(); var write = connection.prepareStatement(LIMIT)) {
            int column = 0;
            write.setString(++column, scope.key());
            for (var steps : Arrays.asList(limits.callsPerSecond(), limits.concurrent(), limits.channelUse())) {
                write.setArray(++column, steps == null ? null : connection.createArrayOf("float8", steps.toArray()));
            }
            write.setString(++column, by);
            write.setObject(++column, clock.instant().atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        }
    }

    void forgetLimits(Scope scope) throws SQLException {
        run("delete from ladder_limit where scope = ?", scope.key());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        }
    }
}
