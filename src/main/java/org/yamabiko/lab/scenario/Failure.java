package org.yamabiko.lab.scenario;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that was otherwise than expected.
 *
 * @param code a word of {@code lab/failures}
 */
public record Failure(String code, List<String> args) {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Failure of(String code, Object... args) {
        return new Failure(code, List.of(args).stream().map(Object::toString).toList());
    }

    /** In plain words. */
    public String sentence(Locale language) {
        var words = ResourceBundle.getBundle("lab.failures",
                Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH, NO_FALLBACK);
        return new MessageFormat(words.getString(code), language).format(args.toArray());
    }

    /** In English, for programs that show it to people. */
    public String message() {
        return sentence(Locale.ENGLISH);
    }
}
