package org.yamabiko.prompt.reading;

import java.text.Normalizer;
import java.util.Locale;

/** How a text is read aloud. */
public final class Readings {

    private Readings() {
    }

    /** @return what an engine is to speak; a language we know nothing about is left alone */
    public static String of(String text, Locale language) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return switch (language.getLanguage()) {
            case "ja" -> Rule.all(JapaneseRules.ALL, plain);
            case "en" -> Rule.all(EnglishRules.ALL, plain).replaceAll(" {2,}", " ").strip();
            default -> plain;
        };
    }
}
