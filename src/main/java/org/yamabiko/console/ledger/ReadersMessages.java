package org.yamabiko.console.ledger;

import org.yamabiko.console.Language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** What the pages say, where no template says it. */
final class ReadersMessages {

    private ReadersMessages() {
    }

    static LedgerMessages in(Language language) {
        return switch (language) {
            case JAPANESE -> MessageBundles.get(LedgerMessages.class);
            case ENGLISH -> MessageBundles.get(LedgerMessages.class, Localized.Literal.of(language.tag()));
        };
    }
}
