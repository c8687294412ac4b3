package org.yamabiko.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Every prompt that must have a recording in the service's own jar. */
final class ShippedPrompts {

    private static final Locale[] LANGUAGES = { Locale.JAPANESE, Locale.ENGLISH };
    private static final String[] SAMPLES = { "05012345678", "05087654321" };

    private ShippedPrompts() {
    }

    static Stream<Prompt> all() {
        return Stream.concat(sentences(), samples()).distinct();
    }

    static Stream<Prompt> sentences() {
        return Stream.of(LANGUAGES).flatMap(language -> Stream.of(Sentence.values()).map(each -> each.in(language)));
    }

    static Stream<Prompt> samples() {
        return Stream.of(SAMPLES).map(ShippedPrompts::sample).flatMap(ShippedPrompts::promptsOf);
    }

    private static Stream<Prompt> promptsOf(JsonNode hotline) {
        var language = Locale.of(hotline.path("language").textValue());
        return Stream.of("prompt", "say", "askNumber").flatMap(key -> hotline.findValues(key).stream())
                .map(text -> new Prompt(text.textValue(), language));
    }

    private static JsonNode sample(String did) {
        try (InputStream file = ShippedPrompts.class.getResourceAsStream("/samples/" + did + ".yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError("the sample hotline " + did, e);
        }
    }
}
