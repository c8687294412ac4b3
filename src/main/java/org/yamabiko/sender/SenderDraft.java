package org.yamabiko.sender;

/**
 * A sender as people write it.
 *
 * @param carrier a {@code Carrier}
 * @param kind a {@code SenderKind}; null: what the digits say. A company's own code on SoftBank cannot be told from them
 * @param value in any form people write numbers in
 * @param validFrom a day such as {@code 2026-11-22}; null: today
 * @param validUntil the last day; null: no end is known
 */
public record SenderDraft(String carrier, String kind, String value, String validFrom, String validUntil,
        String reviewReference, String publishedAt) {
}
