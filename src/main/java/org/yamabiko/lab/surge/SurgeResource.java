package org.yamabiko.lab.surge;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Surges over HTTP. */
@Path("/api/lab/surges")
@RolesAllowed(Roles.TESTER)
@RunOnVirtualThread
public class SurgeResource {

    private final Surges surges;
    private final SippFiles sipp;

    SurgeResource(Surges surges, SippFiles sipp) {
        this.surges = surges;
        this.sipp = sipp;
    }

    @POST
    @Operation(summary = "Begin a surge of rehearsed calls", description = "202 at once; the Location tells how it goes. 409 while "
            + "one runs on this node. At most 20,000 calls, 600 seconds, 500 calls a second at the peak. curve is tv-spot, outage, "
            + "ramp or flat; mix is weights by persona; holding such as PT2S; keys are pressed by each caller. No text leaves: all "
            + "go to the embedded handsets")
    public Response start(SurgeRequest request, @Context SecurityContext security) {
        var surge = surges.start(request, security.getUserPrincipal().getName());
        return Response.accepted(surge).location(URI.create("/api/lab/surges/" + surge.id())).build();
    }

    @GET
    @Operation(summary = "The surge that runs on this node, if one does, and those that are over, without their seconds")
    public List<SurgeRecord> list() throws SQLException {
        return Stream.concat(surges.running().stream(), surges.past().stream()).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One surge with its seconds, as it is now")
    public SurgeRecord get(UUID id) throws SQLException {
        return surges.get(id);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/stop")
    @Operation(summary = "Stop a surge: calls under way hang up, what was begun is counted")
    public void stop(UUID id) {
        surges.stop(id);
    }

    @GET
    @Path("sipp")
    @Produces("application/zip")
    @Operation(summary = "The same surge for SIPp, to go through a real Asterisk", description = "A zip of scenario, callers and a "
            + "script. mix is such as docomo:4,withheld:1. The host is this machine's loopback unless yamabiko.lab.surge.hosts names "
            + "another. The calls are rehearsals by a ticket in the files, which is good for an hour")
    public Response sipp(@BeanParam SippQuestion question, @Context SecurityContext security) {
        var files = sipp.zip(surges.plan(question.request()), question.host, question.port,
                security.getUserPrincipal().getName());
        return Response.ok(files).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"surge-sipp.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
