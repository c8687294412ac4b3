package org.yamabiko.console.texts;

import org.yamabiko.console.Language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The names of a text's fields, as the form has them. */
final class FieldNames {

    private FieldNames() {
    }

    static TextChanges.FieldWords in(Language language) {
        var words = MessageBundles.get(TextsMessages.class, Localized.Literal.of(language.tag()));
        return new TextChanges.FieldWords(words.body(), words.url(), words.shortBody(), words.purpose(), words.validity(),
                words.whenUncertain());
    }
}
