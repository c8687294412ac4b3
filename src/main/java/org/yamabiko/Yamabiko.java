package org.yamabiko;

import java.nio.file.Path;

import org.eclipse.microprofile.config.ConfigProvider;
import org.yamabiko.database.EmbeddedDatabase;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, on an embedded PostgreSQL if no database is configured. */
@QuarkusMain
public final class Yamabiko {

    private static final String DATABASE_URL = "quarkus.datasource.jdbc.url";
    private static final String DATA_FOLDER = "yamabiko.data-folder";
    private static final String DATABASE_PORT = "yamabiko.embedded-database.port";

    /** Whoever brought no database came to try the service. */
    private static final String SAMPLES = "yamabiko.samples";

    private Yamabiko() {
    }

    public static void main(String... args) {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue(DATABASE_URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        var folder = Path.of(config.getValue(DATA_FOLDER, String.class), "postgresql");
        // the server outlives the service by a moment, so that calls under way can still be written
        var database = EmbeddedDatabase.on(folder, config.getValue(DATABASE_PORT, Integer.class));
        System.setProperty(DATABASE_URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty(SAMPLES, config.getOptionalValue(SAMPLES, String.class).orElse("true"));
        Quarkus.run(null, (code, failure) -> {
            if (failure != null) {
                complain(failure);
            }
            database.close();
            System.exit(code);
        }, args);
    }

    /** To standard error, because a service that failed this early has no logging yet. */
    private static void complain(Throwable failure) {
        System.err.println("The service did not start:");
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            System.err.println("  " + cause);
        }
    }
}
