package org.yamabiko.outbox;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The switch that stops all sending, over HTTP. */
@Path("/api/sending")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
@RunOnVirtualThread
public class SendingResource {

    /** @param reason kept in the trail and shown to everybody */
    public record Stop(String reason) {
    }

    private final SendingSwitch sending;
    private final Dispatcher dispatcher;

    SendingResource(SendingSwitch sending, Dispatcher dispatcher) {
        this.sending = sending;
        this.dispatcher = dispatcher;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Whether sending is stopped, since when and why")
    public SendingSwitch.State state() {
        return sending.state();
    }

    @POST
    @Path("stop")
    @Operation(summary = "Stop all sending at once", description = "Calls are taken as ever, and their texts wait")
    public SendingSwitch.State stop(Stop stop, @Context SecurityContext security) throws SQLException {
        sending.stop(stop == null ? null : stop.reason(), security.getUserPrincipal().getName());
        return sending.state();
    }

    @POST
    @Path("resume")
    @Operation(summary = "Let sending go on", description = "Texts whose validity is over expire instead of going late")
    public SendingSwitch.State resume(@Context SecurityContext security) throws SQLException {
        sending.resume(security.getUserPrincipal().getName());
        dispatcher.wake();
        return sending.state();
    }
}
