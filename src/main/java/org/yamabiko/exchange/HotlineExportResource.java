package org.yamabiko.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** One hotline as a file. The number in the path is the published one, in any form. */
@Path("/api/hotlines/{did}/export")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class HotlineExportResource {

    private final Exports exports;

    HotlineExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Operation(summary = "The draft of one hotline, as JSON or YAML")
    public Response hotline(String did, @QueryParam("format") String format, @Context HttpHeaders headers,
            @Context SecurityContext security) {
        var number = PhoneNumber.parse(did).orElseThrow(() -> NotFound.of("'" + did + "' is no telephone number."));
        return Answers
                .of(exports.hotline(number, DocumentFormat.wanted(format, headers), security.getUserPrincipal().getName()));
    }
}
