package org.yamabiko.gateway.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Where an answer has a value. */
sealed interface Finding {

    /** @return all that stand there, in order; empty if there is none, or one of them cannot be read */
    List<String> in(String body);

    /** @return empty if neither is set @throws IllegalArgumentException if both are, or one is wrong; it names the key */
    static Optional<Finding> of(Keys keys, String what, Optional<String> pointer, Optional<String> pattern) {
        keys.notBoth("http." + what + "-pointer", pointer, "http." + what + "-pattern", pattern);
        return pointer.<Finding> map(p -> new InJson(Json.pointer(keys, "http." + what + "-pointer", p)))
                .or(() -> pattern.map(p -> new InText(compiled(keys, "http." + what + "-pattern", p))));
    }

    private static Pattern compiled(Keys keys, String setting, String written) {
        try {
            var pattern = Pattern.compile(written);
            if (pattern.matcher("").groupCount() != 1) {
                throw keys.wrong(setting, "must have one group, which is the value");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw keys.wrong(setting, "is no regular expression: " + e.getDescription());
        }
    }

    record InJson(JsonPointer pointer) implements Finding {

        @Override
        public List<String> in(String body) {
            var node = Json.readOrMissing(body).at(pointer);
            var found = (node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.<JsonNode> of(node))
                    .stream().map(Json::scalar).toList();
            return found.stream().allMatch(Optional::isPresent) ? found.stream().map(Optional::get).toList() : List.of();
        }
    }

    record InText(Pattern pattern) implements Finding {

        @Override
        public List<String> in(String body) {
            return pattern.matcher(body).results().map(match -> match.group(1)).filter(Objects::nonNull).map(String::strip)
                    .filter(value -> !value.isEmpty()).toList();
        }
    }
}
