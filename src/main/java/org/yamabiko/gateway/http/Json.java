package org.yamabiko.gateway.http;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as aggregators write it (RFC 8259), and addresses in it (RFC 6901). */
final class Json {

    /** An id such as 12345678901234567890.0 must not lose digits on its way through a double. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Json() {
    }

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** @return a missing node if it is no JSON */
    static JsonNode readOrMissing(String text) {
        try {
            return read(text);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Where reading stopped, without the text around it. */
    static String place(JsonProcessingException e) {
        var place = e.getLocation();
        return place == null ? "its end" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    static JsonPointer pointer(Keys keys, String setting, String written) {
        try {
            return JsonPointer.compile(written);
        } catch (IllegalArgumentException e) {
            throw keys.wrong(setting, "must be a JSON pointer such as /data/id");
        }
    }

    /** A string or a number as text; empty if it is none, or blank. */
    static Optional<String> scalar(JsonNode node) {
        return Optional.of(node).filter(n -> n.isTextual() || n.isNumber() || n.isBoolean()).map(JsonNode::asText)
                .map(String::strip).filter(text -> !text.isEmpty());
    }
}
