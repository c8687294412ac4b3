package org.yamabiko.hotline;

import java.util.List;

import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;

/**
 * A snapshot was read and is about to become live; observers make ready what its calls will need.
 *
 * @param changed what was not live before as it is now
 */
public record SnapshotLoaded(Snapshot snapshot, List<Published> changed) {
}
