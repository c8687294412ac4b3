package org.yamabiko.console.shield;

import java.util.List;
import java.util.Map;

import org.yamabiko.console.ViolationWords;
import org.yamabiko.problem.Violation;

/**
 * What stands in one of the page's forms because it was refused.
 *
 * @param form which
 * @param values as they were written
 */
record Typed(String form, Map<String, String> values, List<Violation> violations) {

    static final String RANGE = "range";
    static final String BLOCK = "block";
    static final String SEARCH = "search";
    static final Typed NOTHING = new Typed("", Map.of(), List.of());

    static String written(String value) {
        return value == null ? "" : value;
    }

    /** @param present what stands there unless somebody typed something */
    ShieldView.Field field(String ofForm, String name, String present, ViolationWords words) {
        return form.equals(ofForm) ? new ShieldView.Field(values.getOrDefault(name, present), problem(name, words))
                : new ShieldView.Field(present, "");
    }

    private String problem(String name, ViolationWords words) {
        return String.join(" ", violations.stream().filter(v -> v.field().equals(name)).map(words::of).toList());
    }
}
