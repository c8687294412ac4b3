package org.yamabiko.carrier;

import java.time.LocalDate;
import java.util.Set;

/** Which kinds of senders a carrier registers. */
public record SenderRule(Carrier carrier, LocalDate validFrom, LocalDate validUntil, String source, Set<SenderKind> kinds)
        implements
            Dated {
}
