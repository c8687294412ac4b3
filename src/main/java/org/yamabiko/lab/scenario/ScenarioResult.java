package org.yamabiko.lab.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came of one run.
 *
 * @param callId how the ledger knows the call; empty if there was none
 * @param failures none if it passed
 */
public record ScenarioResult(String name, Instant at, Duration took, String callId, List<Failure> failures) {

    @JsonProperty
    public boolean passed() {
        return failures.isEmpty();
    }
}
