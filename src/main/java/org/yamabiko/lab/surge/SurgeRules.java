package org.yamabiko.lab.surge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What a surge may be: enough to know what a service carries, and bounded in every direction. */
public final class SurgeRules {

    public static final int MOST_CALLS = 20_000;
    public static final int MOST_SECONDS = 600;
    public static final int MOST_PER_SECOND = 500;
    static final Duration LONGEST_HOLDING = Duration.ofMinutes(1);
    private static final int LARGEST_WEIGHT = 1000;
    private static final String KEYS = "[0-9*#]{0,20}";

    private final List<Violation> violations = new ArrayList<>();

    private SurgeRules() {
    }

    /**
     * Fills in what is usual.
     *
     * @param personas the keys that there are
     * @param usual who calls if the request does not say
     * @throws InvalidInputException with each field that cannot be
     */
    static SurgePlan plan(SurgeRequest request, Set<String> personas, Map<String, Integer> usual) {
        var rules = new SurgeRules();
        if (request == null) {
            throw new InvalidInputException("No such surge", List.of(Violation.of("did", "missing", "is missing")));
        }
        var plan = new SurgePlan(request.did() == null ? "" : request.did().strip(),
                rules.curve(request.curve()), rules.within("calls", request.calls(), 1000, MOST_CALLS),
                rules.within("seconds", request.seconds(), 60, MOST_SECONDS), rules.mix(request.mix(), personas, usual),
                rules.holding(request.holding()), rules.keys(request.keys()));
        rules.check(plan);
        if (!rules.violations.isEmpty()) {
            throw new InvalidInputException("No such surge", rules.violations);
        }
        return plan;
    }

    private void check(SurgePlan plan) {
        if (plan.did().isEmpty()) {
            refuse("did", "missing", "is missing: which hotline is called");
        }
        if (violations.isEmpty() && plan.peak() > MOST_PER_SECOND) {
            refuse("calls", "surge.peak",
                    "come to %.0f a second at the peak of this curve; at most %d are allowed: fewer calls or more seconds"
                            .formatted(plan.peak(), MOST_PER_SECOND),
                    Math.round(plan.peak()), MOST_PER_SECOND);
        }
    }

    private Curve curve(String word) {
        if (word == null || word.isBlank()) {
            return Curve.TV_SPOT;
        }
        return Curve.of(word).orElseGet(() -> {
            refuse("curve", "one-of", "is none of tv-spot, outage, ramp, flat");
            return Curve.FLAT;
        });
    }

    private int within(String field, Integer value, int usual, int most) {
        if (value == null) {
            return usual;
        }
        if (value < 1 || value > most) {
            refuse(field, "surge.bounds", "must be from 1 to " + most, most);
            return usual;
        }
        return value;
    }

    private Map<String, Integer> mix(Map<String, Integer> wanted, Set<String> personas, Map<String, Integer> usual) {
        if (wanted == null || wanted.isEmpty()) {
            return usual;
        }
        var mix = new LinkedHashMap<String, Integer>();
        wanted.forEach((persona, weight) -> {
            if (!personas.contains(persona)) {
                refuse("mix", "surge.persona", "has a persona that is not known: " + persona, persona);
            } else if (weight == null || weight < 0 || weight > LARGEST_WEIGHT) {
                refuse("mix", "surge.weight", "has a weight that is not from 0 to " + LARGEST_WEIGHT + ": " + persona,
                        LARGEST_WEIGHT);
            } else if (weight > 0) {
                mix.put(persona, weight);
            }
        });
        if (mix.isEmpty() && violations.isEmpty()) {
            refuse("mix", "surge.nobody", "leaves nobody who calls: all weights are 0");
        }
        return mix.isEmpty() ? usual : mix;
    }

    private Duration holding(Duration wanted) {
        if (wanted == null) {
            return Duration.ofSeconds(2);
        }
        if (wanted.isNegative() || wanted.compareTo(LONGEST_HOLDING) > 0) {
            refuse("holding", "surge.holding", "must be from PT0S to " + LONGEST_HOLDING, LONGEST_HOLDING.toSeconds());
            return Duration.ZERO;
        }
        return wanted;
    }

    private String keys(String wanted) {
        var keys = wanted == null ? "" : wanted.strip();
        if (!keys.matches(KEYS)) {
            refuse("keys", "surge.keys", "must be at most 20 of 0-9, * and #");
            return "";
        }
        return keys;
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }
}
