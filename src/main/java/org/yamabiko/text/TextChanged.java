package org.yamabiko.text;

/** A text got a new version; observed inside the transaction that writes it. */
public record TextChanged(Text text) {
}
