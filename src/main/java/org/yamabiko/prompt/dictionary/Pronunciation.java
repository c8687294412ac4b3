package org.yamabiko.prompt.dictionary;

import java.time.Instant;

/**
 * A word of the company.
 *
 * @param language {@code ja} or {@code en}
 * @param reading how it is spoken, in kana or in English spelling
 */
public record Pronunciation(String language, String word, String reading, String changedBy, Instant changedAt) {
}
