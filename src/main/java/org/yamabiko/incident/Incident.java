package org.yamabiko.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * An incident of the drawer.
 *
 * @param armedBy empty for a draft
 * @param round the last time that it was switched on
 */
public record Incident(String key, IncidentPlan plan, IncidentState state, String writtenBy, Instant writtenAt,
        Optional<String> armedBy, Optional<Instant> armedAt, Optional<Round> round) {

    /** The round that is or was; only for states that have one. */
    Round lastRound() {
        return round.orElseThrow(() -> new IllegalStateException("an incident that is " + state + " and never was on"));
    }
}
