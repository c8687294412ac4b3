package org.yamabiko.account;

import java.net.URI;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;

/** One whose password an administrator made chooses another one before anything else. */
@Provider
public class OwnPasswordFirst implements ContainerRequestFilter {

    private static final URI WHERE = URI.create("/me");
    private static final Set<String> OPEN = Set.of("/me", "/me/password", "/sign-in", "/sign-out", "/api/me",
            "/api/me/password");

    private final SecurityIdentity identity;

    OwnPasswordFirst(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (identity.isAnonymous() || !Known.owesPassword(identity) || OPEN.contains(path)) {
            return;
        }
        if (path.startsWith("/api/")) {
            throw HttpProblem.builder().withStatus(Status.FORBIDDEN).withTitle("Choose a password of your own first")
                    .withDetail("Yours was made by somebody else: PUT /api/me/password, or sign in to the pages.").build();
        }
        request.abortWith(Response.seeOther(WHERE).build());
    }
}
