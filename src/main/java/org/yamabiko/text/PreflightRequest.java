package org.yamabiko.text;

import java.util.Map;

/**
 * A text to look at before it is written: {@code POST /api/texts/preflight}. Anything may be missing.
 *
 * @param key of the text that it will be, if there is one already
 * @param senderId the hotline's; null: what is registered with each carrier
 * @param did the number that stands for {@code {did}}; null: an example
 * @param hotline the name that stands for {@code {hotline}}; null: an example
 */
public record PreflightRequest(String key, String body, String url, String shortBody, String purpose,
        Map<String, WordingDraft> variants, String senderId, String did, String hotline) {

    static final PreflightRequest NOTHING = new PreflightRequest(null, null, null, null, null, null, null, null, null);

    TextDraft draft() {
        return new TextDraft(body == null ? "" : body, url, shortBody, purpose, null, null, null, variants);
    }
}
