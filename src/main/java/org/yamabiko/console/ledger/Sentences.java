package org.yamabiko.console.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import org.yamabiko.call.RecordedCall;

/** What became of a call and its text, in whole sentences. What has no sentence yet is told by its code. */
record Sentences(Locale locale) {

    private static final String BUNDLE = "org.yamabiko.console.ledger.Sentences";

    /** In one sentence: whether a text was sent, and why not. {@code reason}: in words; may be empty */
    String verdict(RecordedCall call, String reason) {
        if (call.text() != null) {
            return sentence("text." + call.text().status(), reason).orElse(call.text().status())
                    + (reason.isEmpty() ? "" : sentence("because", reason).orElse(""));
        }
        var outcome = "no." + call.outcome();
        return sentence(outcome + "." + call.callerLine()).or(() -> sentence(outcome)).orElse(call.outcome().name());
    }

    /** One thing that happened to a text. {@code words}: for the gateway and for which submit it was */
    String event(String code, Object... words) {
        return sentence("event." + code, words).orElse(code);
    }

    private Optional<String> sentence(String key, Object... words) {
        try {
            return Optional
                    .of(new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale).getString(key), locale).format(words));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
