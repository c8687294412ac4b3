package org.yamabiko.console.hotlines;

import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.problem.InvalidInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** How a form's wish ended: back to a page, which says so by a code. */
final class Outcome {

    private Outcome() {
    }

    /**
     * @param act does it and gives the code of what was done
     * @throws InvalidInputException for fields, which the form shows
     */
    static Response of(String address, Supplier<String> act) {
        try {
            return Addresses.to(address + "?done=" + act.get());
        } catch (InvalidInputException e) {
            throw e;
        } catch (HttpProblem e) {
            return Addresses.to(address + "?problem=" + code(e));
        }
    }

    private static String code(HttpProblem problem) {
        return switch (Status.fromStatusCode(problem.getStatusCode())) {
            case PRECONDITION_FAILED -> "stale";
            case FORBIDDEN -> "second";
            case CONFLICT -> "conflict";
            default -> throw problem;
        };
    }
}
