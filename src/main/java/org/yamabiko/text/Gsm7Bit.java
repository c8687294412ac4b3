package org.yamabiko.text;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The GSM 7 bit default alphabet (3GPP TS 23.038 §6.2.1) and its extension table (§6.2.1.1). */
final class Gsm7Bit {

    private static final int ESCAPE = 0x1B;
    private static final int EXTENSION = 0x100;

    /** In order of their septets; the escape stands at its place only to keep the others at theirs. */
    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** To each character its septet, plus {@link #EXTENSION} if the escape goes before it. */
    private static final Map<Integer, Integer> CODES = codes();

    private Gsm7Bit() {
    }

    private static Map<Integer, Integer> codes() {
        var codes = new HashMap<Integer, Integer>();
        for (int septet = 0; septet < DEFAULT.length(); septet++) {
            if (septet != ESCAPE) {
                codes.put((int) DEFAULT.charAt(septet), septet);
            }
        }
        Map.of('\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€', 0x65)
                .forEach((character, septet) -> codes.put((int) character, EXTENSION + septet));
        return Map.copyOf(codes);
    }

    static boolean contains(int codePoint) {
        return CODES.containsKey(codePoint);
    }

    static int septets(int codePoint) {
        return code(codePoint) < EXTENSION ? 1 : 2;
    }

    /** One octet a septet. */
    static byte[] encode(String text) {
        var octets = new ByteArrayOutputStream(text.length() + 8);
        text.codePoints().map(Gsm7Bit::code).forEach(code -> {
            if (code >= EXTENSION) {
                octets.write(ESCAPE);
            }
            octets.write(code % EXTENSION);
        });
        return octets.toByteArray();
    }

    private static int code(int codePoint) {
        var code = CODES.get(codePoint);
        if (code == null) {
            throw new IllegalArgumentException("not in the GSM 7 bit default alphabet: U+%04X".formatted(codePoint));
        }
        return code;
    }
}
