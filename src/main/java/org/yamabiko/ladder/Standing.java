package org.yamabiko.ladder;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a ladder stands.
 *
 * @param rung what holds
 * @param automatic what the figures alone would say
 * @param reason of {@code rung}
 * @param since when {@code rung} holds; null if it always did
 * @param limits by which {@code automatic} is found
 */
public record Standing(Scope scope, Rung rung, Rung automatic, Load load, Optional<Reason> reason, Instant since,
        Optional<Pin> pin, Limits limits) {
}
