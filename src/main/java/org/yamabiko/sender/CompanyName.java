package org.yamabiko.sender;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/** A name by which readers know the company, or one of its services. */
public record CompanyName(String name, Instant addedAt, String addedBy) {

    /** Whatever its width and case: ＡＢＣ is abc. */
    public boolean standsIn(String text) {
        return plain(text).contains(plain(name));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
