package org.yamabiko.call;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The trace in plain words. A step that this version does not know stays its own code. */
public final class TraceSentences {

    private static final String BUNDLE = "call.trace";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private TraceSentences() {
    }

    public static String sentence(String step, List<String> args, Locale language) {
        var words = ResourceBundle.getBundle(BUNDLE, supported(language), NO_FALLBACK);
        try {
            var translated = args.stream().map(arg -> line(words, arg)).toArray();
            return new MessageFormat(words.getString(step), language).format(translated);
        } catch (MissingResourceException e) {
            return step;
        }
    }

    /** Kinds of lines, and whose ladder it is, are codes too; everything else stands for itself. */
    private static String line(ResourceBundle words, String arg) {
        var key = "line." + arg;
        return words.containsKey(key) ? words.getString(key) : arg;
    }

    /** Whether there are sentences in {@code language}. */
    static boolean knows(Locale language) {
        return supported(language).getLanguage().equals(language.getLanguage());
    }

    private static Locale supported(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
