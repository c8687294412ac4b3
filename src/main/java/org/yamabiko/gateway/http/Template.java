package org.yamabiko.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words with placeholders among them. */
record Template(List<Part> parts) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    sealed interface Part {
    }

    record Words(String words) implements Part {
    }

    record Named(Placeholder placeholder) implements Part {
    }

    Template {
        parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException if a placeholder is unknown; the message names it and continues the setting's key */
    static Template of(String written) {
        var parts = new ArrayList<Part>();
        var braces = BRACES.matcher(written);
        int end = 0;
        while (braces.find()) {
            parts.add(new Words(written.substring(end, braces.start())));
            parts.add(new Named(Placeholder.of(braces.group(1)).orElseThrow(() -> new IllegalArgumentException(
                    "has the unknown placeholder " + braces.group() + "; known are " + Placeholder.known()))));
            end = braces.end();
        }
        parts.add(new Words(written.substring(end)));
        return new Template(parts);
    }

    Stream<Placeholder> placeholders() {
        return parts.stream().filter(Named.class::isInstance).map(part -> ((Named) part).placeholder());
    }

    /** @param encoded what becomes of each value; the operator's own words stay as they are */
    String render(Function<Placeholder, String> values, UnaryOperator<String> encoded) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(switch (part) {
                case Words words -> words.words();
                case Named named -> encoded.apply(values.apply(named.placeholder()));
            });
        }
        return text.toString();
    }
}
