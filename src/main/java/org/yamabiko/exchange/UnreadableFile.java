package org.yamabiko.exchange;

import java.util.List;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** A file of which nothing can be read. */
final class UnreadableFile {

    private static final String FIELD = "file";

    private UnreadableFile() {
    }

    static InvalidInputException because(String code, String message, Object... args) {
        return new InvalidInputException("The file was not taken",
                List.of(Violation.of(FIELD, "exchange." + code, message, args)));
    }
}
