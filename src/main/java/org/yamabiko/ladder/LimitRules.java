package org.yamabiko.ladder;

import java.util.ArrayList;
import java.util.List;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What limits may be: three values that grow, or none. */
final class LimitRules {

    private static final int STEPS = 3;
    private static final double MOST = 1_000_000;

    private LimitRules() {
    }

    /** @throws IllegalArgumentException for what an operator has set */
    static void check(Limits limits, String prefix) {
        violations(limits).stream().findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException(prefix + "." + wrong.field() + " " + wrong.message());
        });
    }

    /** @throws InvalidInputException for what a person has set */
    static void check(Limits limits) {
        var violations = violations(limits);
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The limits were not taken", violations);
        }
    }

    private static List<Violation> violations(Limits limits) {
        var violations = new ArrayList<Violation>();
        check("callsPerSecond", limits.callsPerSecond(), violations);
        check("concurrent", limits.concurrent(), violations);
        check("channelUse", limits.channelUse(), violations);
        return violations;
    }

    private static void check(String field, List<Double> steps, List<Violation> violations) {
        var right = steps.isEmpty() || (steps.size() == STEPS && steps.getFirst() > 0 && steps.getLast() <= MOST);
        for (int i = 1; right && i < steps.size(); i++) {
            right = steps.get(i) >= steps.get(i - 1);
        }
        if (!right) {
            violations.add(Violation.of(field, "ladder.steps",
                    "must be three values above 0 that grow, for SHORT, HANG_UP and SHED, or none"));
        }
    }
}
