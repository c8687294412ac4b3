package org.yamabiko.approval;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Four eyes: who wrote something does not approve it. */
public final class SecondPerson {

    private SecondPerson() {
    }

    /** @throws HttpProblem 403 if both are the same */
    public static void check(String author, String approver) {
        if (author.equals(approver)) {
            throw HttpProblem.builder().withStatus(Status.FORBIDDEN).withTitle("A second person is needed")
                    .withDetail("You wrote this yourself; somebody else must approve it.").build();
        }
    }
}
