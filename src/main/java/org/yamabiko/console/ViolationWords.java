package org.yamabiko.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.yamabiko.problem.Violation;

/** What is wrong with a field, in the reader's language; a rule without words says what programs are told. */
public record ViolationWords(Locale locale) {

    private static final String BUNDLE = "org.yamabiko.console.Violations";

    public static ViolationWords in(Language language) {
        return new ViolationWords(language.locale());
    }

    public String of(Violation violation) {
        if (violation.code() == null) {
            return violation.message();
        }
        try {
            var pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(violation.code());
            return new MessageFormat(pattern, locale).format(violation.args().toArray());
        } catch (MissingResourceException e) {
            return violation.message();
        }
    }
}
