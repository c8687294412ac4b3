package org.yamabiko.console.lab;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.lab.surge.Surges;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Reports for programs; it stands here because a report is told in the words of the pages. */
@Path("/api/lab/surges/{id}/report")
@RolesAllowed(Roles.TESTER)
@RunOnVirtualThread
public class SurgeReportResource {

    private final Surges surges;
    private final Reports reports;

    SurgeReportResource(Surges surges, Reports reports) {
        this.surges = surges;
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The report as one HTML file with plots, in Japanese and English", description = "409 until the surge is over")
    public Response report(UUID id) throws SQLException {
        return reports.download(surges.get(id));
    }
}
