package org.yamabiko.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with what somebody wrote.
 *
 * @param field where, as a path in the document: {@code flow.menu.keys.1.text}
 * @param code which rule was broken, for programs and for words in the reader's language; null where nobody needs it
 * @param message what is wrong and what would be right, for a person
 * @param args what the words in another language need
 */
public record Violation(String field, @JsonInclude(JsonInclude.Include.NON_NULL) String code, String message,
        @JsonIgnore List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    public Violation(String field, String message) {
        this(field, null, message, List.of());
    }

    public static Violation of(String field, String code, String message, Object... args) {
        return new Violation(field, code, message, List.of(args));
    }
}
