/**
 * Who changed what, and when: one append-only table that every feature writes within the transaction of its change. Uses
 * {@code database} alone.
 * <p>
 * An entry never holds a caller's number, a password or a key. The table refuses updates and deletes by a trigger, so that not
 * even a mistake of ours can rewrite it.
 */
package org.yamabiko.audit;
