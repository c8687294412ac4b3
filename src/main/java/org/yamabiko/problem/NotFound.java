package org.yamabiko.problem;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The 404 of the API. */
public final class NotFound {

    private NotFound() {
    }

    public static HttpProblem of(String what) {
        return HttpProblem.builder().withStatus(Status.NOT_FOUND).withTitle("Not found").withDetail(what).build();
    }
}
