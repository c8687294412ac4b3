package org.yamabiko.hotline;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service that begins empty. */
public class WithoutSamples implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("yamabiko.samples", "false");
    }
}
