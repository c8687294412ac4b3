package org.yamabiko.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes words of bytes. Excel in Japan saves CSV as Windows-31J (its Shift_JIS) or as UTF-8 with a mark in front, and "Unicode
 * text" as UTF-16; everybody else writes UTF-8.
 */
final class Decoding {

    private static final Charset WINDOWS_31J = Charset.forName("Windows-31J");
    private static final char MARK = '\uFEFF';

    private Decoding() {
    }

    static String decode(byte[] content) {
        var words = utf16(content).or(() -> strict(content, StandardCharsets.UTF_8)).or(() -> strict(content, WINDOWS_31J))
                .filter(Decoding::isText)
                .orElseThrow(() -> UnreadableFile.because("binary",
                        "is no text in UTF-8 or Shift_JIS, and no XLSX workbook either"));
        return !words.isEmpty() && words.charAt(0) == MARK ? words.substring(1) : words;
    }

    private static Optional<String> utf16(byte[] content) {
        return begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF) ? strict(content, StandardCharsets.UTF_16)
                : Optional.empty();
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && content[0] == (byte) first && content[1] == (byte) second;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String words) {
        return words.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }
}
