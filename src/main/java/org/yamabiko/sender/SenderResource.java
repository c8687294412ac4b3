package org.yamabiko.sender;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Registered senders over HTTP. */
@Path("/api/senders")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class SenderResource {

    private final Senders senders;

    SenderResource(Senders senders) {
        this.senders = senders;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All registered senders, by carrier")
    public List<Sender> all() {
        return senders.all();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One registered sender")
    public Sender get(long id) {
        return senders.get(id);
    }

    @POST
    @Operation(summary = "Add a sender that a carrier has registered")
    public Sender add(SenderDraft draft, @Context SecurityContext security) {
        return senders.add(draft, security.getUserPrincipal().getName());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a registered sender")
    public Sender change(long id, SenderDraft draft, @Context SecurityContext security) {
        return senders.change(id, draft, security.getUserPrincipal().getName());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a sender")
    public void remove(long id, @Context SecurityContext security) {
        senders.remove(id, security.getUserPrincipal().getName());
    }
}
