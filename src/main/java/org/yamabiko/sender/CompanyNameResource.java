package org.yamabiko.sender;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The names of the company over HTTP. */
@Path("/api/company-names")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class CompanyNameResource {

    private final CompanyNames names;

    CompanyNameResource(CompanyNames names) {
        this.names = names;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All names of the company and its services")
    public List<CompanyName> all() {
        return names.all();
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Register a name of the company or of a service")
    public CompanyName add(String name, @Context SecurityContext security) {
        return names.add(name, security.getUserPrincipal().getName());
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Remove a name")
    public void remove(String name, @Context SecurityContext security) {
        names.remove(name, security.getUserPrincipal().getName());
    }
}
