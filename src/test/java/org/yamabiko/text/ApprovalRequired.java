package org.yamabiko.text;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service where texts wait for a second person. */
public class ApprovalRequired implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("yamabiko.approval.required", "true", "yamabiko.samples", "false");
    }
}
