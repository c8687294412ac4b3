package org.yamabiko.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.yamabiko.database.EmbeddedDatabase;

/** The PostgreSQL that both nodes share, stopped in three ways. */
final class DatabaseServer implements AutoCloseable {

    /** It tells of the server's end as of an error, and here each one is meant; held, or its level would be forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky");

    private final Path data;
    private final int port;
    private EmbeddedDatabase server;

    DatabaseServer(Path data, int port) {
        LIBRARY.setLevel(Level.OFF);
        this.data = data;
        this.port = port;
        start();
    }

    void start() {
        server = EmbeddedDatabase.on(data, port);
    }

    String url() {
        return server.jdbcUrl();
    }

    String user() {
        return server.user();
    }

    /** PostgreSQL's fast shutdown: transactions are rolled back. */
    void stop() {
        server.close();
    }

    /** PostgreSQL's immediate shutdown: no checkpoint, recovery at the next start. */
    void quit() {
        var postmaster = postmaster();
        try {
            new ProcessBuilder("kill", "-QUIT", "" + postmaster.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaitEnd(List.of(postmaster));
        server.close();
    }

    /** SIGKILL to every process of it at once. */
    void kill() {
        var postmaster = postmaster();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
        server.close();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        processes.forEach(p -> p.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    private ProcessHandle postmaster() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
