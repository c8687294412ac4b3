package org.yamabiko.prompt.speech;

import java.util.regex.Pattern;

/**
 * 184 and 186, which every help about a withheld number names: said digit by digit, where an engine would say 'one hundred and
 * eighty-six'. Telephone numbers engines read well by themselves.
 */
final class DialCodes {

    private static final Pattern SHOW_NUMBER = Pattern.compile("(?<![0-9])186(?![0-9])");
    private static final Pattern WITHHOLD_NUMBER = Pattern.compile("(?<![0-9])184(?![0-9])");

    private DialCodes() {
    }

    static String spelled(String text, String for186, String for184) {
        return WITHHOLD_NUMBER.matcher(SHOW_NUMBER.matcher(text).replaceAll(for186)).replaceAll(for184);
    }
}
