package org.yamabiko.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What of an upstream's words may be shown: people's numbers are among them, and whatever somebody else put there. */
public final class Excerpt {

    private static final int LENGTH = 80;
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    /** Codes are shorter, telephone numbers are not. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ ()-]?\\p{Nd}){6,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    private Excerpt() {
    }

    /** The beginning for a log, with a # for each digit; in hexadecimal if it is not plain ASCII. */
    public static String of(String text) {
        var masked = DIGIT.matcher(text.substring(0, Math.min(text.length(), LENGTH))).replaceAll("#");
        if (masked.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return "'" + masked + "'";
        }
        return "0x" + HexFormat.of().formatHex(masked.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The beginning for a person to read, as a detail that is kept: codes stay, what may be a telephone number does not. */
    public static String readable(String text) {
        var masked = NUMBER.matcher(UNPRINTABLE.matcher(text).replaceAll(" ")).replaceAll("#######").strip();
        int end = masked.offsetByCodePoints(0, Math.min(LENGTH, masked.codePointCount(0, masked.length())));
        return masked.substring(0, end);
    }
}
