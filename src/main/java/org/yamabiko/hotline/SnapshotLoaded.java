package org.yamabiko.hotline;

/** A snapshot was read and is about to become live; observers make ready what its calls will need. */
public record SnapshotLoaded(Hotlines.Snapshot snapshot) {
}
