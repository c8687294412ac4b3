package org.yamabiko.console.editor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Times;
import org.yamabiko.console.Visit;
import org.yamabiko.console.editor.Opened.Kept;
import org.yamabiko.console.editor.Opened.RecordingChoice;
import org.yamabiko.console.editor.Opened.TextChoice;
import org.yamabiko.hotline.DraftChangedException;
import org.yamabiko.hotline.DraftDesk;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.OpenedDraft;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.recording.Recordings;
import org.yamabiko.text.Occasion;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Hands drafts to the editor and takes them back. */
@Singleton
class EditorDesk {

    private static final Kept NOTHING = new Kept(OpenedDraft.NEW, "", "");

    /**
     * @param taken false if somebody else saved meanwhile
     * @param kept what is kept now, by whomever
     */
    record Saved(boolean taken, Kept kept) {
    }

    private final DraftDesk drafts;
    private final Texts texts;
    private final Recordings recordings;
    private final Clock clock;
    private final ConsoleConfig config;

    EditorDesk(DraftDesk drafts, Texts texts, Recordings recordings, Clock clock, ConsoleConfig config) {
        this.drafts = drafts;
        this.texts = texts;
        this.recordings = recordings;
        this.clock = clock;
        this.config = config;
    }

    Opened open(PhoneNumber did, Language language) {
        var draft = drafts.open(did);
        var document = draft.map(OpenedDraft::document).orElseGet(() -> blank(did));
        return new Opened(document, draft.map(d -> kept(d, language)).orElse(NOTHING), choices(did, document),
                recordings.all().stream().map(one -> new RecordingChoice(one.name(), one.say())).toList(),
                EditorWords.in(language.locale()));
    }

    /** A hotline with an empty menu, in the order in which documents are usually written. */
    private static JsonNode blank(PhoneNumber did) {
        var document = JsonNodeFactory.instance.objectNode().put("did", digits(did)).put("name", "").put("language", "ja")
                .put("trigger", Trigger.ANSWER.name()).put("senderId", "");
        document.putObject("flow").putObject("menu").put("prompt", "").put("timeout", "PT6S").put("attempts", 3)
                .putObject("keys");
        return document;
    }

    /** As callers of this hotline would get them. */
    private List<TextChoice> choices(PhoneNumber did, JsonNode document) {
        var occasion = new Occasion(Locale.forLanguageTag(document.path("language").asText("ja")), did,
                document.path("name").asText());
        var unsendable = texts.unsendable().keySet();
        return texts.all().stream().map(text -> new TextChoice(text.key(), text.purpose(), text.compose(occasion),
                !unsendable.contains(text.key()))).toList();
    }

    /** @throws InvalidInputException with every field that is wrong */
    Saved save(PhoneNumber did, String written, String opened, Visit visit) {
        var document = FlowDocument.json(written);
        var named = PhoneNumber.parse(document.path("did").asText());
        if (!named.filter(did::equals).isPresent()) {
            throw new InvalidInputException("The hotline was not taken", List.of(Violation.of("did", "hotline.other",
                    "is another number than the address says", digits(did))));
        }
        try {
            return new Saved(true, kept(drafts.save(did, document, visit.who(), opened), visit.language()));
        } catch (DraftChangedException e) {
            return new Saved(false, e.kept().map(draft -> kept(draft, visit.language())).orElse(NOTHING));
        }
    }

    private Kept kept(OpenedDraft draft, Language language) {
        return new Kept(draft.version(), draft.savedBy(),
                Times.in(config.timeZone(), clock, language).moment(draft.savedAt()).shown());
    }

    private static String digits(PhoneNumber did) {
        return did.national().replaceAll("\\D", "");
    }
}
