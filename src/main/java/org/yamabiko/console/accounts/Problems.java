package org.yamabiko.console.accounts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.yamabiko.console.Language;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.problem.Violation;

/** What is wrong with a form, a sentence a field, in the reader's language. */
public record Problems(Map<String, String> sentences) {

    static final Problems NONE = new Problems(Map.of());

    static Problems of(List<Violation> violations, Language language) {
        var words = ViolationWords.in(language);
        return new Problems(violations.stream()
                .collect(Collectors.toMap(Violation::field, words::of, (first, more) -> first + " " + more)));
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    public boolean has(String field) {
        return sentences.containsKey(field);
    }

    public String with(String field) {
        return sentences.get(field);
    }
}
