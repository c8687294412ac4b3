package org.yamabiko.hotline;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.RecordedSounds;
import org.yamabiko.text.Texts;
import org.yamabiko.text.Unsendable;

import com.fasterxml.jackson.databind.JsonNode;

/** What a document must be beyond its own form: the texts and recordings that it names are there, and may be sent. */
@ApplicationScoped
class DraftRules {

    private static final String REFUSED = "The hotline was not taken";

    private final Texts texts;
    private final RecordedSounds recordings;

    DraftRules(Texts texts, RecordedSounds recordings) {
        this.texts = texts;
        this.recordings = recordings;
    }

    /** @throws InvalidInputException unless it may be kept as a draft */
    Hotline draft(JsonNode document) {
        var hotline = FlowDocument.hotline(document);
        refuseIf(missing(hotline));
        return hotline;
    }

    /** @throws InvalidInputException unless callers may hear it now */
    Hotline live(JsonNode document) {
        var hotline = FlowDocument.hotline(document);
        refuseIf(problems(hotline));
        return hotline;
    }

    /** What keeps a document from going live now. */
    List<Violation> problems(JsonNode document) {
        try {
            return problems(FlowDocument.hotline(document));
        } catch (InvalidInputException e) {
            return e.violations();
        }
    }

    private List<Violation> problems(Hotline hotline) {
        var unsendable = texts.unsendable();
        return Stream.concat(missing(hotline).stream(),
                hotline.textKeys().stream().filter(unsendable::containsKey).map(key -> unsendable(key, unsendable.get(key))))
                .toList();
    }

    private static Violation unsendable(String key, Unsendable why) {
        return switch (why) {
            case NOT_APPROVED -> Violation.of("flow", "text.not-approved",
                    "names the text '" + key + "', which nobody has approved yet", key);
            case APPROVAL_ENDED -> Violation.of("flow", "text.approval-ended",
                    "names the text '" + key + "', whose approval has ended", key);
        };
    }

    private List<Violation> missing(Hotline hotline) {
        var missingTexts = hotline.textKeys().stream().filter(key -> texts.find(key).isEmpty())
                .map(key -> Violation.of("flow", "step.no-text",
                        "names the text '" + key + "', which does not exist; write it first", key));
        var missingRecordings = hotline.prompts().stream().map(Utterance::recording)
                .filter(name -> !name.isEmpty() && !recordings.exists(name)).distinct()
                .map(name -> Violation.of("flow", "step.no-recording",
                        "names the recording '" + name + "', which does not exist; upload it first", name));
        return Stream.concat(missingTexts, missingRecordings).toList();
    }

    private static void refuseIf(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(REFUSED, violations);
        }
    }
}
