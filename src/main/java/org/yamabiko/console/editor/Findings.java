package org.yamabiko.console.editor;

import java.util.List;

import org.yamabiko.console.ViolationWords;
import org.yamabiko.problem.Violation;

/** What is wrong with a document, in the reader's language. */
record Findings(List<Finding> problems) {

    /** @param field the path in the document */
    record Finding(String field, String words) {
    }

    static Findings of(List<Violation> violations, ViolationWords words) {
        return new Findings(violations.stream().map(v -> new Finding(v.field(), words.of(v))).toList());
    }
}
