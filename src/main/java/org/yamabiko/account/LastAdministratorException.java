package org.yamabiko.account;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Somebody must be left who can let others in. */
public class LastAdministratorException extends HttpProblem {

    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super(builder().withStatus(Status.CONFLICT).withTitle("Not possible now")
                .withDetail("This is the last administrator; make another one first."));
    }
}
