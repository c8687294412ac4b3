package org.yamabiko.gateway.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yamabiko.gateway.HttpGatewayConfig;

/** What a request carries. */
sealed interface BodyTemplate permits JsonTemplate, BodyTemplate.Form, BodyTemplate.None {

    /** Of its Content-Type header; empty if there is no body. */
    Optional<String> contentType();

    Stream<Placeholder> placeholders();

    /** @return empty if the request has no body */
    String render(Function<Placeholder, String> values);

    /** @throws IllegalArgumentException if a setting is missing or wrong; the message names the key */
    static BodyTemplate of(Keys keys, HttpGatewayConfig config) {
        var format = config.bodyFormat();
        if (format != HttpGatewayConfig.BodyFormat.JSON && config.body().isPresent()) {
            throw keys.wrong("http.body", "is for http.body-format=json");
        }
        if (format != HttpGatewayConfig.BodyFormat.FORM && !config.form().isEmpty()) {
            throw keys.wrong("http.form", "is for http.body-format=form");
        }
        if (format != HttpGatewayConfig.BodyFormat.NONE && config.method() == HttpGatewayConfig.Method.GET) {
            throw keys.wrong("http.body-format", "must be none: a GET has no body");
        }
        return switch (format) {
            case JSON -> JsonTemplate.of(keys, keys.required("http.body", config.body(), "with http.body-format=json"));
            case FORM -> form(keys, config.form());
            case NONE -> new None();
        };
    }

    private static Form form(Keys keys, Map<String, String> fields) {
        if (fields.isEmpty()) {
            throw keys.wrong("http.form", "is required with http.body-format=form");
        }
        return new Form(fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                field -> keys.template("http.form.\"" + field.getKey() + "\"", field.getValue()))));
    }

    /** {@code application/x-www-form-urlencoded}, as the URL standard of WHATWG has it. */
    record Form(Map<String, Template> fields) implements BodyTemplate {

        @Override
        public Optional<String> contentType() {
            return Optional.of("application/x-www-form-urlencoded");
        }

        @Override
        public Stream<Placeholder> placeholders() {
            return fields.values().stream().flatMap(Template::placeholders);
        }

        @Override
        public String render(Function<Placeholder, String> values) {
            return fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "="
                            + encoded(field.getValue().render(values, UnaryOperator.identity())))
                    .collect(Collectors.joining("&"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    record None() implements BodyTemplate {

        @Override
        public Optional<String> contentType() {
            return Optional.empty();
        }

        @Override
        public Stream<Placeholder> placeholders() {
            return Stream.empty();
        }

        @Override
        public String render(Function<Placeholder, String> values) {
            return "";
        }
    }
}
