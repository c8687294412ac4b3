package org.yamabiko.hotline;

/** A hotline is about to be published; observers make ready what its calls will need, before any node can see it. */
public record Publishing(Hotline hotline) {
}
