package org.yamabiko.exchange;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A column of a table. Its head is written in the reader's language and read in both.
 *
 * @param name the field's name in documents
 */
record Column(String name, String japanese) {

    String head(Locale language) {
        return language.equals(Locale.JAPANESE) ? japanese : name;
    }

    boolean isHeadedBy(String cell) {
        var plain = plain(cell);
        return plain.equals(plain(name)) || plain.equals(plain(japanese));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
