package org.yamabiko.call;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the ledger, the newest first.
 *
 * @param next where to go on; empty at the end. A page with fewer calls than were asked for may have one: as many were looked
 *        at as one question may cost, and there are older ones
 */
public record CallPage(List<RecordedCall> calls, Optional<Mark> next) {
}
