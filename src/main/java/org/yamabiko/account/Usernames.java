package org.yamabiko.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How user names are written: in one way, so that nobody looks like somebody else in the audit trail. */
final class Usernames {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
    /** What is typed at the door is kept for a while; longer than any name it is cut. */
    private static final int LONGEST_TRIED = 64;

    private Usernames() {
    }

    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    /** Japanese keyboards easily type full-width letters, telephones a capital one at the beginning. */
    static String normal(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return name.length() > LONGEST_TRIED ? name.substring(0, LONGEST_TRIED) : name;
    }
}
