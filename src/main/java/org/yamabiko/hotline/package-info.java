/**
 * What happens when one of our numbers is called: the flow document, its revisions, and the snapshot that calls read.
 * <p>
 * Uses {@code text}, {@code sender}, {@code phone}, {@code problem} and {@code database}. A document is a draft until it is
 * published; each publishing makes a numbered revision that never changes. Calls see an immutable {@link Hotlines.Snapshot},
 * swapped whole; a call that runs keeps the one it began with. One row in the database counts the changes, and every node looks
 * at it once a second, so that a change is live within two seconds everywhere without a message bus.
 */
package org.yamabiko.hotline;
