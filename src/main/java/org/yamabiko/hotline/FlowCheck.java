package org.yamabiko.hotline;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/** What would be said against a document if it were written now, for somebody who still writes. */
@ApplicationScoped
public class FlowCheck {

    private final Texts texts;

    FlowCheck(Texts texts) {
        this.texts = texts;
    }

    /** @return everything that is wrong, each with its place; empty if it would be taken */
    public List<Violation> check(JsonNode document) {
        var wrong = formally(document);
        var named = wrong.stream().map(Violation::field).collect(toSet());
        return Stream.concat(wrong.stream(), missingTexts(document).filter(missing -> !named.contains(missing.field())))
                .toList();
    }

    private static List<Violation> formally(JsonNode document) {
        try {
            FlowDocument.hotline(document);
            return List.of();
        } catch (InvalidInputException e) {
            return e.violations();
        }
    }

    private Stream<Violation> missingTexts(JsonNode document) {
        return TextReferences.in(document).stream().filter(named -> texts.find(named.textKey()).isEmpty())
                .map(named -> Violation.of(named.path(), "step.no-text",
                        "names the text '" + named.textKey() + "', which does not exist; write it first", named.textKey()));
    }
}
