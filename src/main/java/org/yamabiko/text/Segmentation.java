package org.yamabiko.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text leaves: in which alphabet, and cut into which segments (3GPP TS 23.040 §9.2.3.24.1, 8-bit reference).
 * <p>
 * The segments in order are the text, character by character: nothing is normalised, and neither a surrogate pair nor an
 * extension character with its escape is cut in two. An empty text is one empty segment.
 * <p>
 * Half of a surrogate pair is no character and would reach the handset as anything at all, so it is replaced by U+FFFD before
 * counting: what is counted is what leaves.
 *
 * @param segments at least one
 */
public record Segmentation(Alphabet alphabet, List<String> segments) {

    public Segmentation {
        segments = List.copyOf(segments);
    }

    public static Segmentation of(String body) {
        var text = withoutLoneSurrogates(body);
        var alphabet = Alphabet.of(text);
        if (alphabet.units(text) <= alphabet.unitsAlone()) {
            return new Segmentation(alphabet, List.of(text));
        }
        return new Segmentation(alphabet, cut(text, alphabet));
    }

    private static List<String> cut(String text, Alphabet alphabet) {
        var segments = new ArrayList<String>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int units = alphabet.units(text.codePointAt(at));
            if (used + units > alphabet.unitsConcatenated()) {
                segments.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += units;
        }
        segments.add(text.substring(start));
        return segments;
    }

    private static String withoutLoneSurrogates(String body) {
        return body.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
