package org.yamabiko.console.accounts;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.yamabiko.console.Language;

/** Plain words for roles, deeds and what they were done to. A code without words shows as itself. */
record AccountWords(Locale locale) {

    private static final String BUNDLE = "org.yamabiko.console.accounts.AccountWords";

    static AccountWords in(Language language) {
        return new AccountWords(language.locale());
    }

    String role(String word) {
        return of("role.", word);
    }

    /** What it lets one do. */
    String roleHint(String word) {
        return of("roleHint.", word);
    }

    String action(String code) {
        return of("action.", code);
    }

    /** The kind of a subject: {@code text} of {@code text:catalogue}. */
    String kind(String code) {
        return of("kind.", code);
    }

    String field(String code) {
        return of("field.", code);
    }

    /** A value that is a code of ours, such as a role; anything else stays. */
    String value(String code) {
        return of("value.", code);
    }

    private String of(String kind, String code) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale).getString(kind + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
