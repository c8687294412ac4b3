package org.yamabiko.gateway;

import java.math.BigInteger;
import java.util.Locale;

/**
 * How an upstream writes a segment's id in receipts, compared with its answer to the submit. Upstreams differ; the standard is
 * silent.
 * <p>
 * {@link #ofResponse} and {@link #ofReceipt} bring both to one form, in which they can be compared. An id that is no number
 * stays as it is.
 */
public enum ReceiptIdFormat {
    /** The same, character by character. */
    AS_IS,
    /** The same number, but one of the two has leading zeros or capital letters. */
    UNPADDED,
    /** Hexadecimal in the receipt, decimal in the answer. */
    HEX_TO_DECIMAL,
    /** Decimal in the receipt, hexadecimal in the answer. */
    DECIMAL_TO_HEX,
    /** One of the others but {@link #AS_IS}; which of them, the first receipts show ({@link ReceiptIds}). */
    AUTO;

    /** Begins the id of a receipt whose form nobody knows yet; no id of an answer begins with it. */
    private static final String UNDECIDED = "?";
    /** Of a number, in characters (SMPP 3.4 §5.2.23 allows 64); to convert longer ones costs the square of their length. */
    private static final int LONGEST_NUMBER = 64;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    /** @param id of a segment in the answer to its submit; null, as some upstreams leave it out, becomes empty */
    public String ofResponse(String id) {
        if (id == null) {
            return "";
        }
        return switch (this) {
            case AS_IS -> id.trim();
            case UNPADDED, HEX_TO_DECIMAL, DECIMAL_TO_HEX, AUTO -> unpadded(id.trim());
        };
    }

    /** @param id of a segment in a receipt */
    public String ofReceipt(String id) {
        return switch (this) {
            case AS_IS -> id.trim();
            case UNPADDED -> unpadded(id.trim());
            case HEX_TO_DECIMAL -> converted(id.trim(), HEXADECIMAL, DECIMAL);
            case DECIMAL_TO_HEX -> converted(id.trim(), DECIMAL, HEXADECIMAL);
            case AUTO -> undecided(id);
        };
    }

    /** Whether {@link #ofReceipt} can tell something of this id by this form alone. */
    boolean reads(String id) {
        return switch (this) {
            case AS_IS, UNPADDED -> true;
            case HEX_TO_DECIMAL -> isNumber(id.trim(), HEXADECIMAL);
            case DECIMAL_TO_HEX -> isNumber(id.trim(), DECIMAL);
            case AUTO -> false;
        };
    }

    /** The id of a receipt as it came, marked so that it is kept but meets no segment. */
    public static String undecided(String id) {
        return UNDECIDED + id.trim();
    }

    /** What {@link #undecided} made an id of, in this form at last. */
    public String decided(String undecidedId) {
        return ofReceipt(undecidedId.substring(UNDECIDED.length()));
    }

    private static String converted(String id, int from, int to) {
        return isNumber(id, from) ? new BigInteger(id, from).toString(to) : unpadded(id);
    }

    /** {@link BigInteger} would take signs, and digits of other scripts. */
    private static boolean isNumber(String id, int radix) {
        return !id.isEmpty() && id.length() <= LONGEST_NUMBER
                && id.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    }

    private static String unpadded(String id) {
        int zeros = 0;
        while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
            zeros++;
        }
        return id.substring(zeros).toLowerCase(Locale.ROOT);
    }
}
