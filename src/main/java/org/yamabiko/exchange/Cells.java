package org.yamabiko.exchange;

import java.util.regex.Pattern;

/**
 * Words in cells of a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe in front on its way out, and
 * loses it on its way in; so words that begin with apostrophes and would look the same get one more.
 */
public final class Cells {

    /** Full-width forms too: spreadsheets in Japan read them as their half-width ones. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private Cells() {
    }

    public static String harmless(String words) {
        return FORMULA.matcher(words).matches() ? "'" + words : words;
    }

    static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
