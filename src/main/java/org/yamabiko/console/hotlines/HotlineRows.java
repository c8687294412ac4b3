package org.yamabiko.console.hotlines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** The list of hotlines, a page at a time, and how busy those of a page are today. */
@Singleton
class HotlineRows {

    /**
     * @param revision null if callers hear nothing
     * @param planned the state of a proposal that is under way; null if none is
     */
    record Row(String did, String name, String trigger, Integer revision, boolean changed, String planned) {
    }

    record Found(List<Row> rows, long total) {
    }

    /** @param texts the calls that ended in a text */
    record Today(long calls, long texts) {
        static final Today NONE = new Today(0, 0);
    }

    private static final String LIST = """
            with found as (
                select h.did, count(*) over () as total
                  from hotline h
                 where ? = '' or h.did like '%' || ? || '%' or coalesce(h.draft::json ->> 'name', '') ilike '%' || ? || '%'
                 order by h.did limit ? offset ?)
            select f.did, coalesce(h.draft::json ->> 'name', ''), coalesce(h.draft::json ->> 'trigger', 'ANSWER'),
                   h.published_revision, h.draft::jsonb is distinct from r.document::jsonb, p.state, f.total
              from found f
              join hotline h on h.did = f.did
              left join hotline_revision r on r.did = h.did and r.number = h.published_revision
              left join hotline_proposal p on p.did = h.did and p.state in ('WAITING', 'SCHEDULED')
             order by f.did""";

    private static final String TODAY = """
            select did, count(*), count(*) filter (where outcome = 'TEXTED')
              from call where did = any (?) and started_at >= ? and not rehearsal group by did""";

    private final DataSource database;

    HotlineRows(DataSource database) {
        this.database = database;
    }

    /**
     * @param digits a part of a number as it is stored; empty for any
     * @param name a part of a name, or of a number if {@code digits} is empty
     */
    Found find(String digits, String name, int limit, long offset) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(LIST)) {
            var words = name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            statement.setString(1, name);
            statement.setString(2, digits.isEmpty() ? words : digits);
            statement.setString(3, words);
            statement.setInt(4, limit);
            statement.setLong(5, offset);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                long total = 0;
                while (result.next()) {
                    rows.add(row(result));
                    total = result.getLong(7);
                }
                return new Found(rows, total);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the hotlines cannot be read", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class), row.getBoolean(5),
                row.getString(6));
    }

    Map<String, Today> since(Instant begin, List<String> dids) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(TODAY)) {
            statement.setArray(1, array(connection, dids));
            statement.setObject(2, begin.atOffset(ZoneOffset.UTC));
            try (var result = statement.executeQuery()) {
                var today = new HashMap<String, Today>();
                while (result.next()) {
                    today.put(result.getString(1), new Today(result.getLong(2), result.getLong(3)));
                }
                return today;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the calls of today cannot be counted", e);
        }
    }

    private static java.sql.Array array(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
