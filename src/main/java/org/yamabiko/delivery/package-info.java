/**
 * From receipts to one status per text. Uses {@code outbox}'s tables, {@code gateway}, {@code database} and {@code notice}.
 * <p>
 * A receipt names a segment. Known segments take the state, unless they have a final one; a receipt for an unknown segment is
 * kept and matched once the segment is written, because receipts overtake our own commit. So is one whose id cannot be compared
 * yet, until its gateway has learned how the upstream writes ids. A text is DELIVERED when all its segments are, UNDELIVERED
 * when one of them never will be.
 */
package org.yamabiko.delivery;
