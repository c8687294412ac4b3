package org.yamabiko.exchange;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** Which format a program wants of a document: as its address says, else as its Accept header does, else JSON. */
final class DocumentFormat {

    private DocumentFormat() {
    }

    static Format wanted(String format, HttpHeaders headers) {
        if (format != null) {
            return Optional.of(format).flatMap(Format::of).filter(f -> f == Format.JSON || f == Format.YAML)
                    .orElseThrow(() -> new InvalidInputException("The export was not made",
                            List.of(new Violation("format", "must be json or yaml"))));
        }
        var wantsYaml = headers.getAcceptableMediaTypes().stream().limit(1)
                .anyMatch(type -> type.getSubtype().contains("yaml"));
        return wantsYaml ? Format.YAML : Format.JSON;
    }
}
