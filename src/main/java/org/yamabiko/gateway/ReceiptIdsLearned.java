package org.yamabiko.gateway;

/**
 * The gateway {@code gateway} has learned how receipts write ids; {@link ReceiptIdFormat#AUTO}: it has forgotten it again.
 */
public record ReceiptIdsLearned(String gateway, ReceiptIdFormat format) {
}
