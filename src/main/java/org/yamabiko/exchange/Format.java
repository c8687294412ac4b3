package org.yamabiko.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.yamabiko.problem.NotFound;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The kinds of files. */
public enum Format {
    JSON("application/json"),
    YAML("application/yaml"),
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
    }

    /** @throws HttpProblem 404 if no document has this ending */
    public static Format document(String ending) {
        return of(ending).filter(format -> format == JSON || format == YAML).orElseThrow(Format::unknown);
    }

    /** @throws HttpProblem 404 if no table has this ending */
    public static Format table(String ending) {
        return of(ending).filter(format -> format == CSV || format == XLSX).orElseThrow(Format::unknown);
    }

    private static HttpProblem unknown() {
        return NotFound.of("There is no file of this kind.");
    }
}
