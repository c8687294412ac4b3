package org.yamabiko.exchange;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.yamabiko.exchange.Contents.TextItem;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextDraft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields of a text that people write: those of {@link TextDraft}, whatever they are. */
final class TextFields {

    static final String KEY = "key";
    static final String URL = "url";
    static final String VARIANTS = "variants";
    /** What a text says in each language, and what hotlines in other languages send. */
    static final List<String> WORDS = List.of("body", "url", "shortBody");
    /** Those of hotlines, with their names in Japanese. */
    static final Map<String, String> LANGUAGES = new TreeMap<>(Map.of("en", "英語", "ja", "日本語"));
    static final Map<String, String> JAPANESE = Map.of(KEY, "文面キー", "body", "本文", "url", "リンク先", "shortBody", "短い本文",
            "purpose", "用途", "validityPeriod", "有効期間", "whenUncertain", "結果不明のとき", "whenUndelivered", "届かなかったとき");
    static final List<String> NAMES = Arrays.stream(TextDraft.class.getRecordComponents()).map(RecordComponent::getName)
            .toList();

    private final ObjectMapper mapper;
    /** What a field is that nobody wrote. */
    private final JsonNode usual;

    TextFields(ObjectMapper mapper) {
        this.mapper = mapper;
        this.usual = mapper.valueToTree(SendingPolicy.DEFAULT);
    }

    /** Of a stored text, each field, with null where it has none. */
    ObjectNode of(Text text) {
        var fields = mapper.createObjectNode();
        fields.put(KEY, text.key());
        fields.setAll(mapper.<ObjectNode> valueToTree(text.draft()));
        fields.path(VARIANTS).forEach(words -> {
            if (words instanceof ObjectNode variant && variant.path(URL).equals(fields.path(URL))) {
                variant.putNull(URL);
            }
        });
        return fields;
    }

    /** With what was written over what was stored. */
    ObjectNode merge(ObjectNode stored, TextItem written) {
        var merged = mapper.createObjectNode();
        for (var name : NAMES) {
            var value = written.fields().has(name) ? written.fields().get(name) : stored.path(name);
            merged.set(name, value.isMissingNode() ? mapper.nullNode() : value);
        }
        if (written.byColumn() && written.fields().has(VARIANTS)) {
            merged.set(VARIANTS, mergeVariants(stored.path(VARIANTS), written.fields().get(VARIANTS)));
        }
        return merged;
    }

    /** Columns that a sheet has not keep what they were; a language in which nothing is said is none. */
    private ObjectNode mergeVariants(JsonNode stored, JsonNode written) {
        var merged = stored instanceof ObjectNode variants ? variants.deepCopy() : mapper.createObjectNode();
        written.properties().forEach(language -> {
            var words = merged.withObject("/" + language.getKey());
            language.getValue().properties().forEach(word -> words.set(word.getKey(), word.getValue()));
            if (Leaves.of(words).isEmpty()) {
                merged.remove(language.getKey());
            }
        });
        return merged;
    }

    TextDraft draft(ObjectNode fields) throws JsonProcessingException {
        return mapper.treeToValue(fields, TextDraft.class);
    }

    /** As it would be stored: with the usual value where nothing is written, and times in one form. */
    ObjectNode settled(ObjectNode fields) {
        var settled = mapper.createObjectNode();
        for (var name : NAMES) {
            var value = fields.path(name);
            settled.set(name, value.isNull() && usual.has(name) ? usual.get(name) : value);
        }
        var validity = settled.path("validityPeriod");
        if (validity.isTextual()) {
            settled.put("validityPeriod", plainDuration(validity.textValue()));
        }
        if (settled.path(VARIANTS) instanceof ObjectNode variants) {
            settled.set(VARIANTS, withLinks(variants.deepCopy(), settled.path(URL)));
        }
        return settled;
    }

    /** A variant without a link of its own has the text's. */
    private static ObjectNode withLinks(ObjectNode variants, JsonNode url) {
        variants.forEach(words -> {
            if (words instanceof ObjectNode variant && variant.path(URL).asText("").isBlank()) {
                variant.set(URL, url);
            }
        });
        return variants;
    }

    private static String plainDuration(String written) {
        try {
            return Duration.parse(written).toString();
        } catch (DateTimeParseException e) {
            return written;
        }
    }
}
