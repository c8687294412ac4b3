package org.yamabiko.text;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text as people write it: {@code PUT /api/texts/{key}}.
 *
 * @param shortBody the same in at most 70 characters; null if there is none
 * @param validityPeriod how long it is worth delivering, in ISO 8601 ({@code PT30M}); null: as the service is set
 * @param whenUncertain a {@link WhenUncertain}; null: {@code RESEND_ONCE}
 * @param whenUndelivered a {@link WhenUndelivered}; null: {@code NOTHING}
 * @param variants to the tag of a language its words; hotlines of other languages send the body
 */
public record TextDraft(String body, String url, String shortBody, String purpose, String validityPeriod,
        String whenUncertain, String whenUndelivered, Map<String, WordingDraft> variants) {

    public TextDraft {
        variants = variants == null ? Map.of() : new TreeMap<>(variants);
    }

    /** Sent as links are. */
    public TextDraft(String body, String url, String purpose) {
        this(body, url, null, purpose, null, null, null, null);
    }

    /** The words of hotlines whose language has no variant. */
    WordingDraft base() {
        return new WordingDraft(body, url, shortBody);
    }

    Wording wording() {
        return base().or(url);
    }

    Map<String, Wording> wordings() {
        var wordings = new TreeMap<String, Wording>();
        variants.forEach((language, words) -> wordings.put(language, words.or(url)));
        return wordings;
    }
}
