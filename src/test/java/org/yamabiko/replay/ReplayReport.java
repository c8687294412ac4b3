package org.yamabiko.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the replays saw, for people: printed, and kept as a table. */
final class ReplayReport {

    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ReplayReport(String name) {
        this.file = Path.of("target", name + ".md");
    }

    void line(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /** Below the table. */
    void note(String note) {
        notes.add("");
        notes.add(note);
        System.out.println(note);
    }

    void write() {
        try {
            Files.write(file, Stream.concat(lines.stream(), notes.stream()).toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
