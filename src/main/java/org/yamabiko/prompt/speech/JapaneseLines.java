package org.yamabiko.prompt.speech;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as Open JTalk can take it. The program reads one line of at most 1,023 bytes and passes over the rest in silence, so a
 * longer text is spoken in several runs, cut where a speaker would breathe.
 */
final class JapaneseLines {

    /** In UTF-8, with room to spare for the program's own full-width form of our ASCII. */
    private static final int LONGEST = 900;
    private static final Pattern NEW_LINE = Pattern.compile("(?<=[。、！？!?])\\s*\\R\\s*");
    private static final Pattern OTHER_LINE_END = Pattern.compile("\\s*\\R\\s*");
    /** Up to a mark where a speaker breathes, or as much as surely fits. */
    private static final Pattern PIECE = Pattern.compile("[^。、！？!?]{0,200}[。、！？!?]|[^。、！？!?]{1,200}");

    private JapaneseLines() {
    }

    /** @return empty if the text has nothing to say; the program takes that for an error */
    static List<String> of(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var pieces = PIECE.matcher(inOneLine(text));
        while (pieces.find()) {
            if (bytes(line) + bytes(pieces.group()) > LONGEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(pieces.group());
        }
        lines.add(line.toString());
        lines.removeIf(each -> each.codePoints().noneMatch(Character::isLetterOrDigit));
        return lines;
    }

    private static String inOneLine(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return OTHER_LINE_END.matcher(NEW_LINE.matcher(plain).replaceAll("")).replaceAll("。");
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
