package org.yamabiko.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.yamabiko.problem.Violation;

/** What a text must be so that every carrier takes it and its links can be tapped. */
final class TextRules {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    /** The languages that hotlines can speak. */
    private static final Set<String> LANGUAGES = Set.of("en", "ja");
    /** They are paths of the API and the pages. */
    private static final Set<String> RESERVED = Set.of("ending", "new", "preflight", "waiting");
    private static final int LONGEST_PURPOSE = 200;

    private final List<Violation> violations = new ArrayList<>();

    static List<Violation> check(String key, TextDraft draft) {
        var rules = new TextRules();
        rules.checkKey(key);
        if (draft == null) {
            rules.refuse("", "draft.missing", "a JSON object with body, url and purpose is needed");
        } else {
            rules.checkWords(draft);
            rules.checkPurpose(draft.purpose());
            PolicyRules.check(draft, (field, message) -> rules.violations.add(new Violation(field, message)));
        }
        return rules.violations;
    }

    /** Of a draft whose key and purpose may still be missing. */
    static List<Violation> words(TextDraft draft) {
        var rules = new TextRules();
        rules.checkWords(draft);
        return rules.violations;
    }

    private void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            refuse("key", "text.key", "must be 1 to 64 of a-z, 0-9, '-' and '_', beginning with a letter or digit");
        } else if (RESERVED.contains(key)) {
            refuse("key", "text.key-reserved", "is a word of the service itself; choose another one");
        }
    }

    private void checkWords(TextDraft draft) {
        new WordingRules("", draft.url(), violations).check(draft.base());
        draft.variants().forEach((language, words) -> {
            var path = "variants." + language;
            if (!LANGUAGES.contains(language)) {
                refuse(path, "text.language", "is no language of hotlines; they speak en and ja");
            } else if (words == null) {
                refuse(path, "missing", "is missing");
            } else {
                new WordingRules(path + ".", draft.url(), violations).check(words);
            }
        });
    }

    private void checkPurpose(String purpose) {
        if (purpose == null || purpose.isBlank()) {
            refuse("purpose", "text.purpose", "is missing: carriers review what a text is for");
        } else if (purpose.length() > LONGEST_PURPOSE) {
            refuse("purpose", "too-long", "must be at most " + LONGEST_PURPOSE + " characters", LONGEST_PURPOSE);
        }
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }
}
