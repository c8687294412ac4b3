package org.yamabiko.gateway.http;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON document whose strings may hold placeholders. Values are put into the parsed document, never into its text, so that no
 * quotation mark in a text can end a string.
 */
record JsonTemplate(JsonNode document) implements BodyTemplate {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** A whole string that becomes a number. */
    private static final Pattern NUMBER = Pattern.compile("\\{(\\w+):number}");

    static JsonTemplate of(Keys keys, String written) {
        try {
            var template = new JsonTemplate(Json.read(written));
            template.strings().forEach(JsonTemplate::check);
            return template;
        } catch (JsonProcessingException e) {
            // its message may repeat a password that stands in the template
            throw keys.wrong("http.body", "is no JSON: " + e.getClass().getSimpleName() + " at "
                    + Json.place(e) + "; placeholders stand within strings");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(keys.of("http.body") + " " + e.getMessage(), e);
        }
    }

    private static void check(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            Template.of(text);
        } else if (Placeholder.of(number.group(1)).filter(Placeholder::isNumeric).isEmpty()) {
            throw new IllegalArgumentException("has " + text + ", which is no number");
        }
    }

    @Override
    public Optional<String> contentType() {
        return Optional.of("application/json");
    }

    @Override
    public Stream<Placeholder> placeholders() {
        return strings().flatMap(text -> {
            var number = NUMBER.matcher(text);
            return number.matches() ? Placeholder.of(number.group(1)).stream() : Template.of(text).placeholders();
        });
    }

    private Stream<String> strings() {
        return strings(document);
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isTextual() ? Stream.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false).flatMap(JsonTemplate::strings);
    }

    @Override
    public String render(Function<Placeholder, String> values) {
        return Json.write(filled(document, values));
    }

    private static JsonNode filled(JsonNode node, Function<Placeholder, String> values) {
        return switch (node) {
            case ObjectNode object -> {
                var filled = NODES.objectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), filled(field.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                var filled = NODES.arrayNode();
                array.forEach(element -> filled.add(filled(element, values)));
                yield filled;
            }
            case JsonNode other when other.isTextual() -> filled(other.textValue(), values);
            case JsonNode other -> other;
        };
    }

    private static JsonNode filled(String text, Function<Placeholder, String> values) {
        var number = NUMBER.matcher(text);
        return number.matches()
                ? NODES.numberNode(new BigInteger(values.apply(Placeholder.of(number.group(1)).orElseThrow())))
                : NODES.textNode(Template.of(text).render(values, UnaryOperator.identity()));
    }
}
