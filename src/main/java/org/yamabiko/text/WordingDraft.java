package org.yamabiko.text;

import java.util.Optional;

/**
 * The words of a text in one language, as people write them.
 *
 * @param url null in a variant: the text's own
 * @param shortBody null or blank: there is none
 */
public record WordingDraft(String body, String url, String shortBody) {

    Wording or(String ownUrl) {
        return new Wording(body, url == null || url.isBlank() ? ownUrl : url,
                Optional.ofNullable(shortBody).filter(words -> !words.isBlank()));
    }
}
