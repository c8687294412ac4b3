package org.yamabiko.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages. */
public enum Language {
    JAPANESE(Locale.JAPANESE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.getLanguage();
    }

    public Language other() {
        return switch (this) {
            case JAPANESE -> ENGLISH;
            case ENGLISH -> JAPANESE;
        };
    }

    /** Its own name, for those who read no other. */
    public String ownName() {
        return switch (this) {
            case JAPANESE -> "日本語";
            case ENGLISH -> "English";
        };
    }
}
