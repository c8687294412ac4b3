package org.yamabiko.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a body can leave open until a call asks for it: {@code {url}}. */
enum TextVariable {
    /** The link; stands in every body. */
    URL,
    /** The number that was dialled, as people write it. */
    DID,
    /** The name of the hotline. */
    HOTLINE;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)\\}");

    String place() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    private static Optional<TextVariable> of(String name) {
        return Arrays.stream(values()).filter(variable -> variable.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    /** Every {@code {…}} of a body that is none of ours. */
    static List<String> unknownIn(String body) {
        return PLACE.matcher(body).results().filter(place -> of(place.group(1)).isEmpty()).map(place -> place.group())
                .distinct().toList();
    }

    /** For whoever wrote an unknown one. */
    static List<String> places() {
        return Arrays.stream(values()).map(TextVariable::place).toList();
    }

    /** Each place once, from left to right: a value that looks like a place stays as it is. */
    static String fill(String body, Function<TextVariable, String> values) {
        return PLACE.matcher(body).replaceAll(place -> Matcher.quoteReplacement(of(place.group(1))
                .map(values).orElse(place.group())));
    }
}
