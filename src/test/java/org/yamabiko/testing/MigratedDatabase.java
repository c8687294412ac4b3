package org.yamabiko.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yamabiko.database.EmbeddedDatabase;
import org.yamabiko.database.Query;

/**
 * A real PostgreSQL with the service's tables and nothing in them, for tests of SQL that need no running service. As a static
 * {@code @RegisterExtension} of a test class it ends with the class.
 */
public final class MigratedDatabase implements AfterAllCallback, AutoCloseable {

    private final EmbeddedDatabase server;
    private final DataSource source;

    private MigratedDatabase(EmbeddedDatabase server) {
        this.server = server;
        this.source = to(server);
        Flyway.configure().dataSource(source).load().migrate();
    }

    /** @param name of the folder under {@code target} */
    public static MigratedDatabase named(String name) {
        return new MigratedDatabase(EmbeddedDatabase.on(folder(name), 0));
    }

    /** A folder that no earlier build has used. */
    public static Path folder(String name) {
        return Path.of("target", "test-database-" + ProcessHandle.current().pid(), name);
    }

    /** A connection each time; nothing is pooled. */
    public static DataSource to(EmbeddedDatabase server) {
        return Flyway.configure().dataSource(server.jdbcUrl(), server.user(), "").getDataSource();
    }

    public DataSource source() {
        return source;
    }

    /** With the settings that the service's connections have, on which its plans depend. */
    public DataSource asTheService() {
        return asTheService("");
    }

    /** The plan that such a connection makes for a statement, whatever its values. */
    public String plan(Query query) throws SQLException {
        var numbered = new StringBuilder("explain (generic_plan) ");
        int parameters = 0;
        for (var part : query.toString().splitWithDelimiters("[?]", 0)) {
            numbered.append(part.equals("?") ? "$" + ++parameters : part);
        }
        return String.join("\n", new Query(numbered.toString()).list(asTheService("&preferQueryMode=simple"),
                row -> row.getString(1)));
    }

    private DataSource asTheService(String more) {
        try (var properties = getClass().getResourceAsStream("/application.properties")) {
            var settings = new Properties();
            settings.load(properties);
            var options = settings.getProperty("quarkus.datasource.jdbc.additional-jdbc-properties.options");
            return Flyway.configure().dataSource(
                    server.jdbcUrl() + "?options=" + URLEncoder.encode(options, StandardCharsets.UTF_8) + more, server.user(),
                    "")
                    .getDataSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void run(String sql, Object... values) throws SQLException {
        run(source, sql, values);
    }

    public static void run(DataSource source, String sql, Object... values) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.execute();
        }
    }

    /** The first column of the first row as text; null if there is no row. */
    public String value(String sql) throws SQLException {
        return value(source, sql);
    }

    public static String value(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void afterAll(ExtensionContext testClass) {
        close();
    }

    @Override
    public void close() {
        server.close();
    }
}
