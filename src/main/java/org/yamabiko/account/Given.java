package org.yamabiko.account;

import java.util.List;

import org.yamabiko.problem.InvalidInputException;

/** A request that carries nothing is its sender's mistake, not ours. */
final class Given {

    private Given() {
    }

    static <T> T body(T body) {
        if (body == null) {
            throw new InvalidInputException("The request has no body", List.of());
        }
        return body;
    }
}
