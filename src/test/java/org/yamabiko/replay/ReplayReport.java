package org.yamabiko.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the replays saw, for people: printed, and kept as a table. */
final class ReplayReport {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    ReplayReport(String name) {
        this.file = Path.of("target", name + ".md");
    }

    void line(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void write() {
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
