package org.yamabiko.problem;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The 409 of the API: what was asked for does not fit what the thing is now. */
public final class Conflict {

    private Conflict() {
    }

    public static HttpProblem of(String what) {
        return HttpProblem.builder().withStatus(Status.CONFLICT).withTitle("Not possible now").withDetail(what).build();
    }
}
