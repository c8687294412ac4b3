package org.yamabiko.hotline;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.RecordedSounds;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/** What would be said against a document if it were written now, for somebody who still writes. */
@ApplicationScoped
public class FlowCheck {

    private final Texts texts;
    private final RecordedSounds recordings;

    FlowCheck(Texts texts, RecordedSounds recordings) {
        this.texts = texts;
        this.recordings = recordings;
    }

    /** @return everything that is wrong, each with its place; empty if it would be taken */
    public List<Violation> check(JsonNode document) {
        var wrong = formally(document);
        var named = wrong.stream().map(Violation::field).collect(toSet());
        var missing = Stream.concat(missingTexts(document), missingRecordings(document));
        return Stream.concat(wrong.stream(), missing.filter(one -> !named.contains(one.field()))).toList();
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
        return References.texts(document).stream().filter(named -> texts.find(named.name()).isEmpty())
                .map(named -> Violation.of(named.path(), "step.no-text",
                        "names the text '" + named.name() + "', which does not exist; write it first", named.name()));
    }

    private Stream<Violation> missingRecordings(JsonNode document) {
        return References.recordings(document).stream().filter(named -> !recordings.exists(named.name()))
                .map(named -> Violation.of(named.path(), "step.no-recording",
                        "names the recording '" + named.name() + "', which does not exist; upload it first", named.name()));
    }
}
