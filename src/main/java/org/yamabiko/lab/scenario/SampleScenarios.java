package org.yamabiko.lab.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.yamabiko.hotline.SamplesLoaded;

/** The scenarios of the sample hotlines, loaded with them. */
@Singleton
class SampleScenarios {

    private static final List<String> FILES = List.of("05012345678.yaml", "05087654321.yaml");

    private final Scenarios scenarios;

    SampleScenarios(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    void load(@Observes SamplesLoaded samples) throws IOException, SQLException {
        for (var scenario : all()) {
            scenarios.put(scenario, samples.author());
        }
    }

    static List<Scenario> all() throws IOException {
        var yaml = new StringBuilder();
        for (var file : FILES) {
            try (InputStream stream = SampleScenarios.class.getResourceAsStream("/samples/scenarios/" + file)) {
                yaml.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).append("\n---\n");
            }
        }
        return ScenarioFile.all(yaml.substring(0, yaml.length() - "\n---\n".length()));
    }
}
