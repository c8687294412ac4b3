package org.yamabiko.hotline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;

import org.yamabiko.account.Roles;
import org.yamabiko.approval.ApprovalConfig;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Who may change at once what callers hear: editors too, unless a second person must look. */
@ApplicationScoped
public class PublishingRights {

    private final ApprovalConfig approval;

    PublishingRights(ApprovalConfig approval) {
        this.approval = approval;
    }

    /** @throws HttpProblem 403 if an approver is needed and this is none */
    public void check(SecurityContext security) {
        if (approval.required() && !security.isUserInRole(Roles.APPROVER)) {
            throw HttpProblem.builder().withStatus(Status.FORBIDDEN).withTitle("An approver is needed")
                    .withDetail("Approval is required here: only an approver may do this at once.").build();
        }
    }
}
