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
        return value == null ? this : given(condition, value);
    }

    /** A query over the rows of another one, whose name is given; its own conditions follow. */
    public Query(String before, Query inner, String after) {
        this.sql = new StringBuilder(before).append('(').append(inner.sql).append(") ").append(after);
        this.values.addAll(inner.values);
    }

    /** Binds the next question marks of what is written so far. */
    public Query with(Object... bound) {
        for (var value : bound) {
            values.add(bindable(value));
        }
        return this;
    }

    /** The statement has conditions already: further ones are added to them. */
    public Query whereGoesOn() {
        hasCondition = true;
        return this;
    }

    /** Adds a condition with as many {@code ?} as there are values. */
    public Query given(String condition, Object... bound) {
        sql.append(hasCondition ? " and " : " where ").append(condition);
        hasCondition = true;
        return with(bound);
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

    /** The statement; never its values, which may be a person's number. */
    @Override
    public String toString() {
        return sql.toString();
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

    private static Object bindable(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
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
