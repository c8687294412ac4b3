package org.yamabiko.problem;

import java.util.List;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Input that was refused whole: nothing of it is kept. */
public class InvalidInputException extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInputException(String title, List<Violation> violations) {
        super(builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle(title)
                .withDetail(violations.stream().map(v -> v.field() + ": " + v.message()).reduce((a, b) -> a + "; " + b)
                        .orElse(title))
                .with("violations", violations));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
