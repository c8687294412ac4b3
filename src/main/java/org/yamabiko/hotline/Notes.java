package org.yamabiko.hotline;

import java.util.List;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What people add to what they do. */
final class Notes {

    private static final int LONGEST = 500;

    private Notes() {
    }

    /**
     * @param note may be null
     * @throws InvalidInputException if it is too long
     */
    static String checked(String note) {
        var words = note == null ? "" : note.strip();
        if (words.length() > LONGEST) {
            throw refused(Violation.of("note", "note.long", "must be at most " + LONGEST + " characters", LONGEST));
        }
        return words;
    }

    /** @throws InvalidInputException if it is missing or too long */
    static String needed(String note) {
        var words = checked(note);
        if (words.isEmpty()) {
            throw refused(Violation.of("note", "note.missing", "is missing: say what should change"));
        }
        return words;
    }

    static InvalidInputException refused(Violation violation) {
        return new InvalidInputException("Not taken", List.of(violation));
    }
}
