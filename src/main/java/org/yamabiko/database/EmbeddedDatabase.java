package org.yamabiko.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL of our own that keeps its data in a folder. It listens on loopback alone and trusts whoever can connect there,
 * so a machine shared with others should be given a database of its own instead.
 * <p>
 * If an earlier process of ours was killed, its server still runs on the folder; then that one is used again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    /** The library switches durability off for tests; a committed text must survive a crash. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "max_connections", "100",
            "shared_buffers", "128MB",
            "timezone", "UTC",
            "log_min_messages", "error",
            // and its details would write the failing row
            "log_error_verbosity", "terse",
            // a failing statement must not write its values, which are numbers and texts, to the server's log
            "log_min_error_statement", "panic");

    private final int port;
    private final Runnable stop;

    private EmbeddedDatabase(int port, Runnable stop) {
        this.port = port;
        this.stop = stop;
    }

    /**
     * Starts the server on {@code folder}, which is made if it is not there, or finds it running.
     *
     * @param port the loopback port; 0 for any free one
     * @throws UncheckedIOException if the folder cannot be used or the server does not come up
     */
    public static EmbeddedDatabase on(Path folder, int port) {
        var data = folder.toAbsolutePath();
        return running(data).orElseGet(() -> start(data, port));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    /** The server of an earlier process: PostgreSQL writes its id to line 1 of postmaster.pid, its port to line 4. */
    private static Optional<EmbeddedDatabase> running(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(pidFile);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> isPostgresOn(data, process))
                    .map(server -> new EmbeddedDatabase(port, () -> stopServer(server)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns when it has ended: a start on the folder before that would take the dying server for a running one. */
    private static void stopServer(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().orTimeout(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            LOG.warnf("the embedded PostgreSQL (process %d) has not ended yet", server.pid());
        }
    }

    /** The id may have gone to another program meanwhile, even to another PostgreSQL. */
    private static boolean isPostgresOn(Path data, ProcessHandle process) {
        return process.isAlive() && process.info().command().map(c -> c.endsWith("postgres")).orElse(false)
                && process.info().commandLine().map(line -> line.contains(data.toString())).orElse(true);
    }

    private static EmbeddedDatabase start(Path data, int port) {
        try {
            Files.createDirectories(data);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(workingFolder(data))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(STARTUP_WAIT);
            if (port != 0) {
                builder.setPort(port);
            }
            SETTINGS.forEach(builder::setServerConfig);
            var server = builder.start();
            return new EmbeddedDatabase(server.getPort(), () -> closeServer(server));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start on " + data, e);
        }
    }

    /** Where the library unpacks the binaries: beside the data, so that a second start finds them. */
    private static File workingFolder(Path data) {
        return data.resolveSibling(data.getFileName() + "-binaries").toFile();
    }

    private static void closeServer(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server; what is committed stays in the folder. */
    @Override
    public void close() {
        stop.run();
    }
}
