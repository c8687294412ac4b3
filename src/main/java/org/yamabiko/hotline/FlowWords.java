package org.yamabiko.hotline;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import com.fasterxml.jackson.databind.JsonNode;

/** Documents in plain words, in one language. Documents are valid here: they were read before. */
final class FlowWords {

    private static final String BUNDLE = "hotline.words";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** As on a telephone, the 0 last. */
    private static final String KEYPAD = "1234567890*#";

    private final ResourceBundle words;
    private final Locale language;

    FlowWords(Locale language) {
        this.language = FlowDiff.supported(language);
        this.words = ResourceBundle.getBundle(BUNDLE, this.language, NO_FALLBACK);
    }

    String of(String key, Object... args) {
        var written = words.getString(key);
        return args.length == 0 ? written
                : new MessageFormat(written, language).format(Arrays.stream(args).map(String::valueOf).toArray());
    }

    /** A sentence: its first letter is a capital. */
    String sentence(String key, Object... args) {
        var sentence = of(key, args);
        return sentence.substring(0, 1).toUpperCase(language) + sentence.substring(1);
    }

    /** What a step does, as the end of a sentence; everything in it, because somebody is to approve it. */
    String step(JsonNode step) {
        var kind = kind(step);
        return "menu".equals(kind) ? menu(step.get("menu")) : of("step." + kind, content(step));
    }

    /** What a step that is no menu is about: its words, a text, an extension. */
    String content(JsonNode step) {
        return said(step.get(kind(step)));
    }

    /** The reason with which another system hands a call over: a common one in words, else as it is written. */
    String reason(String name) {
        var common = "reason." + name;
        return words.containsKey(common) ? of("named.reason", words.getString(common), name) : name;
    }

    /** What is heard, and in brackets how, where the words do not tell. */
    String said(JsonNode prompt) {
        if (!prompt.isObject()) {
            return prompt.asText();
        }
        var say = prompt.path(PromptReader.SAY).asText();
        if (prompt.has(PromptReader.RECORDING)) {
            return of("prompt.recording", say, prompt.get(PromptReader.RECORDING).asText());
        }
        return prompt.has(PromptReader.READING) ? of("prompt.reading", say, prompt.get(PromptReader.READING).asText()) : say;
    }

    private String menu(JsonNode menu) {
        var separator = of("step.menu.separator");
        var keys = new StringBuilder();
        for (var key : keys(menu)) {
            keys.append(keys.isEmpty() ? "" : separator).append(of("step.menu.key", key.getKey(), step(key.getValue())));
        }
        if (menu.has("otherwise")) {
            keys.append(separator).append(of("step.menu.key", of("place.otherwise"), step(menu.get("otherwise"))));
        }
        return of("step.menu", said(menu.path("prompt")), keys);
    }

    /** The one field of a step, such as {@code menu} or {@code askNumber}. */
    static String kind(JsonNode step) {
        return step.fieldNames().next();
    }

    /** The keys of a menu in the order of a telephone. */
    static List<Map.Entry<String, JsonNode>> keys(JsonNode menu) {
        return menu.path("keys").properties().stream()
                .sorted(Comparator.comparingInt(key -> KEYPAD.indexOf(key.getKey()))).toList();
    }

    static long seconds(JsonNode menu) {
        return StepReader.timeout(menu).toSeconds();
    }

    static int attempts(JsonNode menu) {
        return menu.path("attempts").asInt(StepReader.USUAL_ATTEMPTS);
    }
}
