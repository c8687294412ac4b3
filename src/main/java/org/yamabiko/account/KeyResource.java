package org.yamabiko.account;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** One's own keys over HTTP. A key cannot make or revoke keys: who found one must not be able to stay. */
@Path("/api/keys")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class KeyResource {

    private final ApiKeys keys;
    private final SecurityIdentity identity;

    KeyResource(ApiKeys keys, SecurityIdentity identity) {
        this.keys = keys;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Your own keys")
    public List<KeyView> all() {
        return keys.of(who());
    }

    @POST
    @Operation(summary = "Make a key with some of your roles; the answer has it, and nothing else ever")
    @APIResponseSchema(value = NewKey.class, responseCode = "201")
    public Response make(KeyDraft draft) {
        needPassword();
        return Response.status(Status.CREATED).entity(keys.make(who(), Given.body(draft))).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke one of your keys; it opens nothing from now on")
    public void revoke(UUID id) {
        needPassword();
        keys.revoke(who(), id, who());
    }

    private void needPassword() {
        if (Known.isByKey(identity)) {
            throw HttpProblem.builder().withStatus(Status.FORBIDDEN).withTitle("Not by a key")
                    .withDetail("Keys are made and revoked with user name and password.").build();
        }
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
