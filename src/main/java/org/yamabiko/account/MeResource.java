package org.yamabiko.account;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Oneself over HTTP. */
@Path("/api/me")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class MeResource {

    /** @param roles what these credentials may do */
    public record Me(String username, List<String> roles) {
    }

    /** @param wanted at least 12 characters, not the user name, none of the most common ones */
    public record PasswordChange(String present, String wanted) {
    }

    private final OwnPassword password;
    private final SecurityIdentity identity;

    MeResource(OwnPassword password, SecurityIdentity identity) {
        this.password = password;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Who you are, and what you may do")
    public Me get() {
        var roles = Role.among(identity.getRoles()).stream().sorted().map(Role::word).toList();
        return new Me(identity.getPrincipal().getName(), roles);
    }

    @PUT
    @Path("password")
    @Operation(summary = "Choose another password; every session of yours ends")
    public void changePassword(PasswordChange change) {
        if (Known.isByKey(identity)) {
            throw HttpProblem.builder().withStatus(Status.FORBIDDEN).withTitle("Not by a key")
                    .withDetail("A password is changed with user name and password.").build();
        }
        var given = Given.body(change);
        password.change(identity.getPrincipal().getName(), given.present(), given.wanted());
    }
}
