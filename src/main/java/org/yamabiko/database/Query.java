package org.yamabiko.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** A query whose conditions are added as they are wanted; values are always bound, never written into the SQL. */
public final class Query {

    /** Makes a value of the current row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private boolean hasCondition;

    /** @param select the statement up to where its conditions go */
    public Query(String select) {
        this.sql = new StringBuilder(select);
    }

    /** Adds a condition with one {@code ?}, unless {@code value} is null. */
    public Query where(String condition, Object value) {
        if (value != null) {
            sql.append(hasCondition ? " and " : " where ").append(condition);
            values.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            hasCondition = true;
        }
        return this;
    }

    /** Adds order and limit. */
    public Query then(String rest) {
        sql.append(' ').append(rest);
        return this;
    }

    /** The same query asked for its plan, a line a row. */
    public Query explained() {
        sql.insert(0, "explain (analyze, buffers, timing off) ");
        return this;
    }

    public <T> List<T> list(DataSource database, Row<T> row) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql.toString())) {
            bind(statement);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** @return null for SQL's null */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
