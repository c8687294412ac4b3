package org.yamabiko.console.editor;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the script says. */
final class EditorWords {

    private static final String BUNDLE = "org.yamabiko.console.editor.EditorWords";

    private EditorWords() {
    }

    static Map<String, String> in(Locale locale) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale);
        return bundle.keySet().stream().collect(toMap(identity(), bundle::getString));
    }
}
