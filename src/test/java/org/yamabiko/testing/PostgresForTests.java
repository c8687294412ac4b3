package org.yamabiko.testing;

import java.nio.file.Path;
import java.util.Map;

import org.yamabiko.database.EmbeddedDatabase;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real PostgreSQL for {@code @QuarkusTest}, which does not run the service's own main. One a build, empty at its start. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    /** Of {@code admin}. */
    public static final String ADMIN_PASSWORD = "in-tests-alone";

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.on(Path.of("target", "test-database-" + ProcessHandle.current().pid(), "data"), 0);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "yamabiko.admin.password", ADMIN_PASSWORD);
    }

    @Override
    public void stop() {
        database.close();
    }
}
