package org.yamabiko.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.yamabiko.testing.Percentile;

import com.google.errorprone.annotations.FormatMethod;

/** The summary as a table in Markdown, for the screen and for {@code target/reliability.md}. */
final class Report {

    private static final Path FILE = Path.of("target", "reliability.md");
    private static final int MOST_SHOWN = 20;

    private final StringBuilder words = new StringBuilder();

    @FormatMethod
    void line(String format, Object... values) {
        words.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    void row(String what, long number) {
        line("| %s | %d |", what, number);
    }

    void row(String what, String value) {
        line("| %s | %s |", what, value);
    }

    void broken(String promise, List<String> offenders) {
        line("- **%s** (%d) %s%s", promise, offenders.size(),
                String.join(", ", offenders.subList(0, Math.min(MOST_SHOWN, offenders.size()))),
                offenders.size() > MOST_SHOWN ? ", …" : "");
    }

    /** Of milliseconds, in seconds. */
    static String percentile(List<Long> millis, double percent) {
        return millis.isEmpty() ? "-" : "%.2f s".formatted(Percentile.of(millis, percent / 100) / 1000.0);
    }

    void write() {
        System.out.println(words);
        try {
            Files.writeString(FILE, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
