package org.yamabiko.console;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of their own for tests that empty its tables; it runs after those that need the samples. */
public class OwnLedger implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("yamabiko.samples", "false");
    }
}
