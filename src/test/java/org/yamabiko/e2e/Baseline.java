package org.yamabiko.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;

/** What the service is compared with: the same Asterisk with nothing behind it, or a bare library server. */
final class Baseline implements AutoCloseable {

    private final RealAsterisk asterisk;
    private final Sipp callers;
    private final DefaultAgiServer server;

    private Baseline(RealAsterisk asterisk, Sipp callers, DefaultAgiServer server) {
        this.asterisk = asterisk;
        this.callers = callers;
        this.server = server;
    }

    /** The dialplan answers and hangs up; no service. */
    static Baseline asteriskAlone(Path folder) {
        var config = folder.resolve("config");
        copy(Path.of("asterisk-config"), config);
        replace(config.resolve("extensions.conf"), "exten => _[+0-9]!,1,AGI(agi://${NODE1}/call)",
                "exten => _[+0-9]!,1,Answer()\n same => n,Hangup()");
        return new Baseline(RealAsterisk.start(folder.resolve("asterisk"), config), new Sipp(folder.resolve("sipp")), null);
    }

    /** asterisk-java as it comes, but for its pool of threads, which is 500 at most. */
    static Baseline bareAgi(Path folder, boolean answer) {
        var server = new DefaultAgiServer(new AgiScript() {
            @Override
            public void service(AgiRequest request, AgiChannel channel) throws AgiException {
                if (answer) {
                    channel.answer();
                }
            }
        });
        server.setMaximumPoolSize(500);
        // it listens on 4573, the port of asterisk-config
        Thread.ofPlatform().daemon().start(() -> listen(server));
        return new Baseline(RealAsterisk.start(folder.resolve("asterisk")), new Sipp(folder.resolve("sipp")), server);
    }

    private static void listen(DefaultAgiServer server) {
        try {
            server.startup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sipp callers() {
        return callers;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, String what, String with) {
        try {
            var words = Files.readString(file);
            if (!words.contains(what) && !words.contains(with)) {
                throw new IllegalStateException(file + " no longer has the line: " + what);
            }
            Files.writeString(file, words.replace(what, with));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        asterisk.close();
        if (server != null) {
            server.shutdown();
        }
    }
}
