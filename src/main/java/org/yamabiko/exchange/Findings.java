package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.List;

import org.yamabiko.problem.Violation;

/** Collects what is wrong with a file, so that its author learns all of it at once. */
final class Findings {

    /** More help nobody. */
    private static final int MOST = 500;

    private final List<ImportProblem> problems = new ArrayList<>();

    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    void add(Place place, String subject, Violation violation) {
        if (problems.size() < MOST) {
            problems.add(new ImportProblem(place, subject, violation));
        }
    }
}
