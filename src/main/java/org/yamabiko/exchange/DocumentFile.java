package org.yamabiko.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yamabiko.exchange.Contents.HotlineItem;
import org.yamabiko.exchange.Contents.TextItem;
import org.yamabiko.problem.Violation;
import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** Documents in JSON or YAML: everything, with {@code texts} and {@code hotlines}, or the flow document of one hotline. */
final class DocumentFile {

    static final String TEXTS = "texts";
    static final String HOTLINES = "hotlines";
    private static final Set<String> PARTS = Set.of(TEXTS, HOTLINES);
    private static final int DEEPEST = 80;

    private final ObjectMapper mapper;
    private final String language;

    private DocumentFile(JsonFactory factory, String language) {
        factory.setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        this.language = language;
        this.mapper = new ObjectMapper(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT);
    }

    static DocumentFile json() {
        return new DocumentFile(new JsonFactory(), "JSON");
    }

    static DocumentFile yaml() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(TableLimits.BYTES);
        limits.setNestingDepthLimit(DEEPEST);
        return new DocumentFile(YAMLFactory.builder().loaderOptions(limits).disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build(), "YAML");
    }

    byte[] write(JsonNode document) {
        try {
            return (mapper.writeValueAsString(document).strip() + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Contents read(String text, Findings findings) {
        try {
            var document = mapper.readTree(text);
            var lines = lines(text);
            var contents = new Contents();
            if (document.isArray()) {
                items(document, "", lines, contents, findings);
            } else if (document.has(MenuTable.DID)) {
                contents.hotlines().add(new HotlineItem(Place.line(1), (ObjectNode) document));
            } else if (document.isObject() && PARTS.stream().anyMatch(document::has)) {
                whole(document, lines, contents, findings);
            } else {
                throw UnreadableFile.because("document",
                        "is neither a hotline, with did, name, senderId and flow, nor an export with texts and hotlines");
            }
            return contents;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw UnreadableFile.because("syntax",
                    "is no valid " + language + " in line " + (at == null ? 1 : at.getLineNr()) + ": "
                            + e.getOriginalMessage(),
                    language, at == null ? 1 : at.getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void whole(JsonNode document, Map<String, Integer> lines, Contents contents, Findings findings) {
        document.fieldNames().forEachRemaining(name -> {
            if (!PARTS.contains(name)) {
                findings.add(Place.line(1), "", Violation.of(name, "exchange.part", "is not known; known are " + List.of(TEXTS,
                        HOTLINES)));
            }
        });
        PARTS.forEach(part -> items(document.path(part), "/" + part, lines, contents, findings));
    }

    private static void items(JsonNode list, String path, Map<String, Integer> lines, Contents contents, Findings findings) {
        for (int i = 0; i < list.size(); i++) {
            var place = Place.line(lines.getOrDefault(path + "/" + i, 0));
            if (list.get(i) instanceof ObjectNode item && item.has(MenuTable.DID) && !path.endsWith(TEXTS)) {
                contents.hotlines().add(new HotlineItem(place, item));
            } else if (list.get(i) instanceof ObjectNode item && item.has(TextFields.KEY) && !path.endsWith(HOTLINES)) {
                var fields = item.deepCopy();
                fields.remove(TextFields.KEY);
                contents.texts().add(new TextItem(place, item.get(TextFields.KEY).asText(), fields, false));
            } else {
                findings.add(place, "", Violation.of(path.replace("/", ""), "exchange.item",
                        "must be objects: a text with its key, a hotline with its did"));
            }
        }
    }

    /** In which line each object of a list begins, by its JSON pointer. */
    private Map<String, Integer> lines(String text) throws IOException {
        var lines = new HashMap<String, Integer>();
        try (JsonParser parser = mapper.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && parser.getParsingContext().getParent().inArray()) {
                    lines.put(parser.getParsingContext().pathAsPointer().toString(), parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }
}
