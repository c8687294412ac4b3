package org.yamabiko.console.prompts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.yamabiko.account.Role;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Times;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.console.prompts.PromptsView.Field;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.dictionary.Pronunciation;
import org.yamabiko.prompt.dictionary.Pronunciations;
import org.yamabiko.prompt.recording.Recording;
import org.yamabiko.prompt.recording.Recordings;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Makes the page of recordings and pronunciations. */
@Singleton
class PromptsViews {

    private static final String ENGLISH = "en";
    private static final int LONGEST_TRIAL = 500;

    /** What stands in the forms. */
    record Typed(String name, String say, String language, String word, String reading, String text) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "");

        static Typed recording(String name, String say) {
            return new Typed(name, say, "", "", "", "");
        }

        static Typed word(String language, String word, String reading) {
            return new Typed("", "", language, word, reading, "");
        }

        static Typed trial(String language, String text) {
            return new Typed("", "", language, "", "", text);
        }
    }

    private final Recordings recordings;
    private final Pronunciations pronunciations;
    private final Prompts prompts;
    private final ConsoleConfig config;
    private final Clock clock;

    PromptsViews(Recordings recordings, Pronunciations pronunciations, Prompts prompts, ConsoleConfig config, Clock clock) {
        this.recordings = recordings;
        this.pronunciations = pronunciations;
        this.prompts = prompts;
        this.config = config;
        this.clock = clock;
    }

    static PromptsMessages messages(Language language) {
        return MessageBundles.get(PromptsMessages.class, Localized.Literal.of(language.tag()));
    }

    /** @param violations what is wrong with what was typed in one of the forms */
    PromptsView of(Typed typed, List<Violation> violations, String notice, String care, Visit visit) {
        var language = visit.language();
        var words = ViolationWords.in(language);
        var users = recordings.users();
        var times = Times.in(config.timeZone(), clock, language);
        var english = ENGLISH.equals(typed.language().isEmpty() ? language.tag() : typed.language());
        return new PromptsView(notice, care, visit.may(Role.EDITOR),
                recordings.all().stream().map(one -> row(one, users.getOrDefault(one.name(), List.of()), times)).toList(),
                new PromptsView.Upload(field("name", typed.name(), violations, words),
                        field("say", typed.say(), violations, words),
                        problem("file", violations, words)),
                pronunciations.all().stream().map(one -> word(one, messages(language))).toList(),
                new PromptsView.NewWord(english, field("word", typed.word(), violations, words),
                        field("reading", typed.reading(), violations, words)),
                tried(typed, english));
    }

    private static PromptsView.Row row(Recording one, List<String> users, Times times) {
        return new PromptsView.Row(one.name(), one.say(), String.format(Locale.ROOT, "%.1f", one.lengthMillis() / 1000.0),
                one.file(), one.uploadedBy(), times.moment(one.uploadedAt()), "/prompts/" + escaped(one.name()),
                users.stream().map(PromptsViews::user).toList());
    }

    private static PromptsView.User user(String did) {
        var national = PhoneNumber.parse(did).map(PhoneNumber::national).orElse(did);
        return new PromptsView.User(national, "/hotlines/" + national.replaceAll("\\D", ""));
    }

    static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static PromptsView.Word word(Pronunciation one, PromptsMessages words) {
        return new PromptsView.Word(one.language(), one.language().equals(ENGLISH) ? words.english() : words.japanese(),
                one.word(),
                one.reading(), one.changedBy());
    }

    private PromptsView.Tried tried(Typed typed, boolean english) {
        var text = typed.text().substring(0, Math.min(typed.text().length(), LONGEST_TRIAL));
        var reading = text.isBlank() ? ""
                : prompts.reading(new Prompt(text, english ? Locale.ENGLISH : Locale.JAPANESE));
        return new PromptsView.Tried(english, text, reading);
    }

    private static Field field(String name, String value, List<Violation> violations, ViolationWords words) {
        return new Field(Objects.requireNonNullElse(value, ""), problem(name, violations, words));
    }

    private static String problem(String name, List<Violation> violations, ViolationWords words) {
        return String.join(" ",
                violations.stream().filter(violation -> violation.field().equals(name)).map(words::of).toList());
    }
}
