package org.yamabiko.hotline;

import java.io.IOException;
import java.util.List;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * The flow document as text, in JSON or YAML, and the {@link Hotline} it describes. A key written twice is an error, because
 * one of the two would silently be lost.
 */
public final class FlowDocument {

    private static final int DEEPEST = 60;
    private static final int LONGEST = 200_000;
    private static final ObjectMapper JSON = strict(new JsonFactory());
    private static final ObjectMapper YAML = strict(new YAMLFactory());

    private FlowDocument() {
    }

    private static ObjectMapper strict(JsonFactory factory) {
        factory.setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return new ObjectMapper(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @throws InvalidInputException if it is no JSON, or a key stands twice */
    public static JsonNode json(String document) {
        return parse(JSON, document, "JSON");
    }

    /** @throws InvalidInputException if it is no YAML, or a key stands twice */
    public static JsonNode yaml(String document) {
        return parse(YAML, document, "YAML");
    }

    /**
     * Reads what a document says.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    public static Hotline hotline(JsonNode document) {
        var reader = new FlowReader();
        var hotline = reader.read(document);
        if (!reader.violations().isEmpty()) {
            throw new InvalidInputException("The hotline was not taken", reader.violations());
        }
        return hotline;
    }

    /** Whether two documents in JSON say the same, however they are spaced and ordered. */
    static boolean same(String one, String other) {
        return one.equals(other) || json(one).equals(json(other));
    }

    private static JsonNode parse(ObjectMapper mapper, String document, String language) {
        if (document == null || document.isBlank() || document.length() > LONGEST) {
            throw refused("", "a flow document of 1 to " + LONGEST + " characters is needed");
        }
        try (var parser = mapper.createParser(document)) {
            return tree(mapper, parser);
        } catch (JsonProcessingException e) {
            throw refused("", "is no valid " + language + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refused("", "cannot be read");
        }
    }

    private static JsonNode tree(ObjectMapper mapper, JsonParser parser) throws IOException {
        try {
            return mapper.readTree(parser);
        } catch (JsonProcessingException e) {
            if (!e.getOriginalMessage().startsWith("Duplicate")) {
                throw e;
            }
            var path = parser.getParsingContext().pathAsPointer().toString().substring(1).replace('/', '.');
            throw refused(path, "stands twice in the same object; each key can mean only one thing");
        }
    }

    private static InvalidInputException refused(String field, String message) {
        return new InvalidInputException("The hotline was not taken", List.of(new Violation(field, message)));
    }
}
