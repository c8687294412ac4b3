package org.yamabiko.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** One column of many rows as an SQL array, so that one statement writes them all. */
public final class Columns {

    private Columns() {
    }

    public static <T> Array text(Connection connection, List<T> rows, Function<T, Object> column) throws SQLException {
        // in SQL everything has a text form, and the statement casts it
        return connection.createArrayOf("text", rows.stream().map(column).map(v -> v == null ? null : v.toString()).toArray());
    }

    public static <T> Array integer(Connection connection, List<T> rows, Function<T, Integer> column) throws SQLException {
        return connection.createArrayOf("int4", rows.stream().map(column).toArray());
    }

    public static <T> Array bool(Connection connection, List<T> rows, Function<T, Boolean> column) throws SQLException {
        return connection.createArrayOf("bool", rows.stream().map(column).toArray());
    }
}
