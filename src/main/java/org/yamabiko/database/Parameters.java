package org.yamabiko.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sets the parameters of a statement, one after the other. A column of many rows is one parameter, an SQL array, so that one
 * statement writes them all.
 */
public final class Parameters {

    private final PreparedStatement statement;
    private int set;

    public Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** @param value null for SQL's null */
    public Parameters value(String value) throws SQLException {
        statement.setString(++set, value);
        return this;
    }

    /** In SQL everything has a text form, and the statement casts it. */
    public <T> Parameters text(Collection<T> rows, Function<T, Object> column) throws SQLException {
        return array("text", rows.stream().map(column).map(v -> v == null ? null : v.toString()));
    }

    public <T> Parameters integer(Collection<T> rows, Function<T, Integer> column) throws SQLException {
        return array("int4", rows.stream().map(column));
    }

    public <T> Parameters bigint(Collection<T> rows, Function<T, Long> column) throws SQLException {
        return array("int8", rows.stream().map(column));
    }

    public <T> Parameters bool(Collection<T> rows, Function<T, Boolean> column) throws SQLException {
        return array("bool", rows.stream().map(column));
    }

    private Parameters array(String type, Stream<?> elements) throws SQLException {
        statement.setArray(++set, statement.getConnection().createArrayOf(type, elements.toArray()));
        return this;
    }
}
