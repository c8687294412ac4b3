package org.yamabiko.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;

/** The forms in which both languages write the same things. Texts are in NFKC: no full-width ASCII is left. */
final class Written {

    /** Kana may stand in an address: a dictionary may have said already how a name is read. */
    private static final String LABEL = "[A-Za-z0-9ァ-ヶー_-]+";
    private static final String TOP = "(?:jp|com|net|org|info|biz|io|app|dev|shop|tokyo|tv|me|eu|uk|us|de|fr|cn|kr)";

    static final String MAIL = "[A-Za-z0-9ァ-ヶー._%+-]+@" + LABEL + "(?:\\." + LABEL + ")+";
    /** Its first group is the address without scheme and without what ends the sentence. */
    static final String URL = "(?<![A-Za-z0-9@.])(?:https?://(" + LABEL + "(?:\\." + LABEL
            + ")*(?::[0-9]+)?(?:/[!-~]*[!-~&&[^.,;:!?)/]])?)"
            + "|((?:" + LABEL + "\\.)+" + TOP + "(?![A-Za-z0-9_-])(?:/[!-~]*[!-~&&[^.,;:!?)/]])?))/?";
    static final String POSTAL_CODE = "(?<![0-9-])([0-9]{3})-([0-9]{4})(?![0-9-])";
    static final String TELEPHONE = "(?<![0-9.+-])(?:\\+81[- ]?(?:\\(0\\))?[0-9]{1,4}[- ][0-9]{1,4}[- ][0-9]{3,4}"
            + "|0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|\\(?0[0-9]{1,4}\\)[0-9]{1,4}-[0-9]{3,4}|0[0-9]{1,4}\\([0-9]{1,4}\\)[0-9]{3,4}"
            + "|0[0-9]{9,10})(?![0-9-])";
    static final String YEAR_MONTH_DAY = "(?<![0-9])([12][0-9]{3})[/-](1[0-2]|0?[1-9])[/-](3[01]|[12][0-9]|0?[1-9])(?![0-9/-])";
    static final String TIME = "(?<![0-9:])(2[0-4]|[01]?[0-9]):([0-5][0-9])(?![0-9:])";

    private Written() {
    }

    /** The groups in which people say a telephone number. */
    static List<String> groups(String number) {
        var apart = number.replaceAll("[^0-9]+", " ").strip().split(" ");
        return apart.length > 1 ? List.of(apart) : grouped(number);
    }

    private static List<String> grouped(String digits) {
        Optional<String> known = PhoneNumber.parse(digits).map(PhoneNumber::national);
        return known.map(hyphened -> List.of(hyphened.split("-"))).orElseGet(() -> fours(digits));
    }

    /** Groups of four; what is left over is the last. */
    static List<String> fours(String digits) {
        var groups = new ArrayList<String>();
        for (var at = 0; at < digits.length(); at += 4) {
            groups.add(digits.substring(at, Math.min(digits.length(), at + 4)));
        }
        return groups;
    }

    /** {@code 04} is 4. */
    static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
