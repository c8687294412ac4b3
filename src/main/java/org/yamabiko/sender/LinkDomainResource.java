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

/** The company's link domains over HTTP. */
@Path("/api/domains")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class LinkDomainResource {

    private final LinkDomains domains;

    LinkDomainResource(LinkDomains domains) {
        this.domains = domains;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All domains that links may lead to")
    public List<LinkDomain> all() {
        return domains.all();
    }

    @PUT
    @Path("{domain}")
    @Operation(summary = "Register a domain of the company, with all beneath it")
    public LinkDomain add(String domain, @Context SecurityContext security) {
        return domains.add(domain, security.getUserPrincipal().getName());
    }

    @DELETE
    @Path("{domain}")
    @Operation(summary = "Remove a domain")
    public void remove(String domain, @Context SecurityContext security) {
        domains.remove(domain, security.getUserPrincipal().getName());
    }
}
