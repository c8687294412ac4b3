package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in a document a step stands.
 *
 * @param section where it begins, such as {@code flow}, {@code outside} or {@code withheld}
 * @param reason which one, where it begins with a reason; elsewhere empty
 * @param keys what was pressed on the way there; {@link #OTHERWISE} where nothing was
 */
record FlowPlace(String section, String reason, List<String> keys) {

    static final String OTHERWISE = "otherwise";

    static FlowPlace root(String section) {
        return new FlowPlace(section, "", List.of());
    }

    static FlowPlace reason(String name) {
        return new FlowPlace("reasons", name, List.of());
    }

    FlowPlace key(String key) {
        var longer = new ArrayList<>(keys);
        longer.add(key);
        return new FlowPlace(section, reason, List.copyOf(longer));
    }

    /** As the subject of a sentence. */
    String in(FlowWords words) {
        if (keys.isEmpty()) {
            return words.of("place.root." + section, words.reason(reason));
        }
        return words.of("place.in." + section, keys.stream()
                .map(key -> OTHERWISE.equals(key) ? words.of("place.otherwise") : words.of("place.key", key))
                .collect(Collectors.joining(words.of("place.joiner"))), words.reason(reason));
    }
}
