package org.yamabiko.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends several statements as one: each way to the database and back costs more than a small statement itself. They run in
 * their order, each sees what those before it did and what others have committed by then, and none runs after one that failed.
 */
public final class Together {

    /** One of them. */
    public interface Part {

        /** A single statement, always the same for the same kind of part: the connection keeps its plan. */
        String sql();

        void bind(Parameters parameters) throws SQLException;

        /** @param rows what it returns; not called if it returns no rows */
        default void read(ResultSet rows) throws SQLException {
        }
    }

    private Together() {
    }

    /**
     * In the open transaction of {@code connection}. The answers are read when everything is sent: more than some hundred
     * kilobytes both ways would wait for each other for ever.
     */
    public static void execute(Connection connection, List<? extends Part> parts) throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        var sql = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(sql)) {
            var parameters = new Parameters(statement);
            for (var part : parts) {
                part.bind(parameters);
            }
            var hasRows = statement.execute();
            for (var part : parts) {
                if (hasRows) {
                    try (var rows = statement.getResultSet()) {
                        part.read(rows);
                    }
                }
                hasRows = statement.getMoreResults();
            }
        }
    }
}
