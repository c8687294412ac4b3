package org.yamabiko.lab.scenario;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A scenario that is kept.
 *
 * @param document its YAML
 * @param lastRunAt null if it never ran
 * @param lastPassed null if it never ran
 */
public record StoredScenario(String name, @JsonIgnore String document, String writtenBy, Instant writtenAt, Instant lastRunAt,
        Boolean lastPassed) {
}
