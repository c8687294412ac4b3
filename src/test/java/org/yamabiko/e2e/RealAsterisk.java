package org.yamabiko.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yamabiko.testing.ChildProcess;

/** A real Asterisk on {@code asterisk-config} as it is shipped, started by the script that operators use. */
final class RealAsterisk implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Path folder;
    private final ChildProcess process;

    private RealAsterisk(Path folder, ChildProcess process) {
        this.folder = folder;
        this.process = process;
    }

    static RealAsterisk start(Path folder) {
        return start(folder, Path.of("asterisk-config"));
    }

    static RealAsterisk start(Path folder, Path config, String... options) {
        var command = new ArrayList<>(
                List.of("src/main/sh/asterisk", "--config", config.toString(), "--run-dir", folder.toString()));
        command.addAll(List.of(options));
        var process = ChildProcess.start(folder.resolveSibling(folder.getFileName() + ".log"), Map.of(), command);
        process.awaitOutput("Asterisk Ready.", STARTUP);
        return new RealAsterisk(folder, process);
    }

    /** What it keeps over its runs. */
    Path kept(String name) {
        return folder.resolve("webrtc").resolve(name);
    }

    ChildProcess process() {
        return process;
    }

    /** What a command of Asterisk's console prints. */
    String console(String command) {
        var log = folder.resolveSibling("console-" + System.nanoTime() + ".log");
        try (var console = ChildProcess.start(log, Map.of(),
                List.of("src/main/sh/asterisk", "--run-dir", folder.toString(), "--rx", command))) {
            console.awaitEnd(Duration.ofSeconds(20));
            return console.output();
        }
    }

    /** Every file it wrote that holds {@code words}, and its output if that does. */
    List<String> filesWith(String words) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
