package org.yamabiko.gateway;

/**
 * How an upstream writes a segment's id in receipts, compared with its answer to the submit. Upstreams differ; the standard is
 * silent.
 */
public enum ReceiptIdFormat {
    /** The same, character by character. */
    AS_IS,
    /** The same number, but one of the two has leading zeros or capital letters. */
    UNPADDED,
    /** Hexadecimal in the receipt, decimal in the answer. */
    HEX_TO_DECIMAL,
    /** Decimal in the receipt, hexadecimal in the answer. */
    DECIMAL_TO_HEX
}
