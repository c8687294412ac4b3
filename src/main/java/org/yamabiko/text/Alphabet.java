package org.yamabiko.text;

import java.nio.charset.StandardCharsets;

/** The alphabet of a text on the air, and how much of it one segment holds (3GPP TS 23.038 §4, 3GPP TS 23.040 §9.2.3.24.1). */
public enum Alphabet {
    /** The GSM 7 bit default alphabet with its extension table; counted in septets. */
    GSM_7BIT(160, 153),
    /** Everything else, Japanese above all; counted in UTF-16 code units. */
    UCS2(70, 67);

    private final int unitsAlone;
    private final int unitsConcatenated;

    Alphabet(int unitsAlone, int unitsConcatenated) {
        this.unitsAlone = unitsAlone;
        this.unitsConcatenated = unitsConcatenated;
    }

    /** The cheapest alphabet that holds all of {@code text}. */
    public static Alphabet of(String text) {
        return text.codePoints().allMatch(Gsm7Bit::contains) ? GSM_7BIT : UCS2;
    }

    /** Units that fit into the only segment of a short text. */
    public int unitsAlone() {
        return unitsAlone;
    }

    /** Units that fit into each segment of a long text, beside a user data header of six octets (8-bit reference). */
    public int unitsConcatenated() {
        return unitsConcatenated;
    }

    /** How many units a character takes: 2 for an extension character in GSM and for an emoji in UCS-2, else 1. */
    public int units(int codePoint) {
        return switch (this) {
            case GSM_7BIT -> Gsm7Bit.septets(codePoint);
            case UCS2 -> Character.charCount(codePoint);
        };
    }

    public int units(String text) {
        return text.codePoints().map(this::units).sum();
    }

    /**
     * The octets of {@code text}: big-endian UTF-16, or one octet a septet (unpacked, as SMPP wants it).
     *
     * @throws IllegalArgumentException if the text has characters outside of this alphabet
     */
    public byte[] encode(String text) {
        return switch (this) {
            case GSM_7BIT -> Gsm7Bit.encode(text);
            case UCS2 -> text.getBytes(StandardCharsets.UTF_16BE);
        };
    }
}
