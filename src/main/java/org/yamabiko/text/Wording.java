package org.yamabiko.text;

import java.util.Optional;

/**
 * The words of a text in one language.
 *
 * @param body what the recipient reads, with {@code {url}} where the URL goes
 * @param shortBody the same for handsets that take 70 characters
 */
public record Wording(String body, String url, Optional<String> shortBody) {

    /** The words as they are sent. */
    public String compose(Occasion occasion) {
        return compose(body, occasion);
    }

    /** The short twin as it is sent. */
    public Optional<String> composeShort(Occasion occasion) {
        return shortBody.map(words -> compose(words, occasion));
    }

    private String compose(String words, Occasion occasion) {
        return TextVariable.fill(words, variable -> switch (variable) {
            case URL -> url;
            case DID -> occasion.did().national();
            case HOTLINE -> occasion.hotline();
        });
    }

    /** The short twin alone, where there is one. */
    Wording shortened() {
        return shortBody.map(words -> new Wording(words, url, shortBody)).orElse(this);
    }

    WordingDraft draft() {
        return new WordingDraft(body, url, shortBody.orElse(null));
    }
}
