package org.yamabiko.console.texts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.hotline.TextUses;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextState;
import org.yamabiko.text.Texts;
import org.yamabiko.text.WordingDraft;

/** Makes the editor of a text: what is typed, what is wrong, where it stands. */
@Singleton
class TextEditors {

    private final Texts texts;
    private final TextUses uses;
    private final ApprovalConfig approval;
    private final ConsoleConfig config;
    private final Clock clock;

    TextEditors(Texts texts, TextUses uses, ApprovalConfig approval, ConsoleConfig config, Clock clock) {
        this.texts = texts;
        this.uses = uses;
        this.approval = approval;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param key empty for a new text
     * @param violations what is wrong with what was typed
     * @param done the code of what was done just now; null if nothing
     */
    TextEditor of(String key, TextForm form, List<Violation> violations, String done, String visitor, Language language) {
        var words = words(language);
        var versions = key.isEmpty() ? List.<Text> of() : texts.versions(key);
        var latest = versions.stream().findFirst();
        var usedBy = key.isEmpty() ? List.<TextUses.Use> of() : uses.of(key);
        return new TextEditor(key, form.version, words.done(done), general(violations, language),
                new FormFields(form, violations, ViolationWords.in(language), language).fields(),
                latest.map(text -> standing(text, words)).orElse(null),
                latest.filter(text -> text.approval().state() == TextState.WAITING)
                        .map(text -> decision(text, versions, visitor, language)).orElse(null),
                usedBy.stream().map(use -> new TextEditor.Choice(use.did().e164(), TextsViews.use(use), false)).toList(),
                usedBy.stream().map(TextsViews::use).toList(), wordings(form, words),
                latest.map(text -> others(text, words)).orElse(""), approval.required());
    }

    TextWords words(Language language) {
        return new TextWords(language.locale(), config.timeZone());
    }

    /** What no field shows. */
    private static String general(List<Violation> violations, Language language) {
        var words = ViolationWords.in(language);
        return String.join(" ", violations.stream().filter(v -> !FormFields.shows(v.field())).map(words::of).toList());
    }

    private TextEditor.Standing standing(Text text, TextWords words) {
        var standing = TextStanding.of(text, true, approval, clock.instant());
        var decided = text.approval();
        var live = texts.live().stream().filter(t -> t.key().equals(text.key())).mapToInt(Text::version).findFirst().orElse(0);
        return new TextEditor.Standing(text.version(), words.state(standing), standing.css(),
                Objects.requireNonNullElse(decided.author(), ""), words.time(decided.writtenAt()),
                Objects.requireNonNullElse(decided.decidedBy(), ""), words.time(decided.decidedAt()),
                Objects.requireNonNullElse(decided.note(), ""), approval.required() ? words.day(decided.approvedUntil()) : "",
                live,
                Objects.requireNonNullElse(decided.testedBy(), ""),
                standing == TextStanding.DRAFT || standing == TextStanding.REFUSED,
                standing == TextStanding.ENDING || standing == TextStanding.ENDED);
    }

    private TextEditor.Decision decision(Text text, List<Text> versions, String visitor, Language language) {
        var before = versions.stream().filter(v -> v.approval().state() == TextState.APPROVED).findFirst().orElse(null);
        return new TextEditor.Decision(text.version(), text.approval().author(),
                words(language).time(text.approval().submittedAt()), visitor.equals(text.approval().author()),
                changes(language).between(before, text));
    }

    TextChanges changes(Language language) {
        return new TextChanges(FieldNames.in(language), words(language));
    }

    private static List<TextEditor.Choice> wordings(TextForm form, TextWords words) {
        var choices = new ArrayList<TextEditor.Choice>();
        for (var id : List.of("base", "base-short", "en", "en-short")) {
            var language = id.startsWith("base") ? null : "en";
            choices.add(new TextEditor.Choice(id,
                    words.language(language) + (id.endsWith("short") ? " · " + words.shortTwin() : ""), id.equals(form.show)));
        }
        return choices;
    }

    private static String others(Text text, TextWords words) {
        return String.join("、", text.variants().keySet().stream().filter(tag -> !tag.equals(TextForm.ENGLISH))
                .map(words::language).toList());
    }

    Map<String, WordingDraft> otherVariants(String key) {
        return texts.find(key).map(text -> text.draft().variants()).orElse(Map.of());
    }
}
