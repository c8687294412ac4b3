package org.yamabiko.console.texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Plain words for the codes of texts. A code without words shows as itself. */
record TextWords(Locale locale, ZoneId zone) {

    private static final String BUNDLE = "org.yamabiko.console.texts.TextWords";

    String state(TextStanding standing) {
        return of("state.", standing.name());
    }

    String severity(String code) {
        return of("severity.", code);
    }

    String character(String code) {
        return of("character.", code);
    }

    /** What was done, after a form; empty for a code nobody knows. */
    String done(String code) {
        var words = code == null ? "" : of("done.", code);
        return words.equals(code) ? "" : words;
    }

    String language(String tag) {
        return of("language.", tag == null ? "base" : tag);
    }

    String shortTwin() {
        return of("", "short");
    }

    String day(Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern(of("", "day"), locale).format(at.atZone(zone));
    }

    String time(Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern(of("", "time"), locale).format(at.atZone(zone));
    }

    private String of(String kind, String code) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale).getString(kind + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
