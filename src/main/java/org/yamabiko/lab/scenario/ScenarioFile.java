package org.yamabiko.lab.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** Scenarios as YAML: one, or several that {@code ---} parts. What is left out has its usual value. */
public final class ScenarioFile {

    private static final int LONGEST = 100_000;
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.SPLIT_LINES).disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ScenarioFile() {
    }

    /** @throws InvalidInputException with everything that is wrong, or if it is not exactly one */
    public static Scenario one(String yaml) {
        var all = all(yaml);
        if (all.size() != 1) {
            throw refused(Violation.of("", "scenario.one", "must be one scenario, not " + all.size(), all.size()));
        }
        return all.getFirst();
    }

    /** @throws InvalidInputException with everything that is wrong */
    public static List<Scenario> all(String yaml) {
        if (yaml == null || yaml.isBlank() || yaml.length() > LONGEST) {
            throw refused(Violation.of("", "scenario.length", "needs 1 to " + LONGEST + " characters", LONGEST));
        }
        return documents(yaml).stream().map(ScenarioFile::read).toList();
    }

    public static String write(Scenario scenario) {
        try {
            return YAML.writeValueAsString(ScenarioWriter.document(YAML.createObjectNode(), scenario));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode> readValues(yaml)) {
            return documents.readAll();
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw refused(
                    Violation.of("", "scenario.syntax", "is no valid YAML in line " + line + ": " + e.getOriginalMessage(),
                            line, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(JsonNode document) {
        if (!(document instanceof ObjectNode object)) {
            throw refused(Violation.of("", "scenario.object", "must be a scenario with name, persona and hotline"));
        }
        var reader = new ScenarioReader();
        var scenario = reader.read(object);
        if (!reader.violations().isEmpty()) {
            throw new InvalidInputException(REFUSED, reader.violations());
        }
        return scenario.orElseThrow();
    }

    private static final String REFUSED = "The scenario was not taken";

    private static InvalidInputException refused(Violation violation) {
        return new InvalidInputException(REFUSED, List.of(violation));
    }
}
