package org.yamabiko.ladder;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.ladder.LadderView.ScopeView;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The ladders over HTTP. A scope is {@code service} or a hotline's number. */
@Path("/api/ladder")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
@RunOnVirtualThread
public class LadderResource {

    private static final int EVENTS = 50;

    private final Ladders ladders;
    private final LadderDesk desk;

    LadderResource(Ladders ladders, LadderDesk desk) {
        this.ladders = ladders;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What callers get now, and why", description = "The service, each hotline that is not at NORMAL or is "
            + "pinned, and the last 50 changes. A call gets the higher rung of service and hotline")
    public LadderView get() throws SQLException {
        return new LadderView(view(ladders.service()), ladders.risen().stream().map(this::view).toList(), desk.events(EVENTS));
    }

    @PUT
    @Path("{scope}/pin")
    @Operation(summary = "Hold a rung", description = "rung is NORMAL, SHORT, HANG_UP or SHED; lasts such as PT30M, at most "
            + "P7D; without it, it holds until somebody lets it go. On every node within two seconds")
    public ScopeView pin(String scope, PinDraft draft, @Context SecurityContext security) throws SQLException {
        var known = desk.scope(scope);
        desk.pin(known, draft, security.getUserPrincipal().getName());
        return view(ladders.standing(known));
    }

    @DELETE
    @Path("{scope}/pin")
    @Operation(summary = "Let go of a rung: the figures decide again")
    public ScopeView letGo(String scope, @Context SecurityContext security) throws SQLException {
        var known = desk.scope(scope);
        desk.letGo(known, security.getUserPrincipal().getName());
        return view(ladders.standing(known));
    }

    @PUT
    @Path("{scope}/limits")
    @Operation(summary = "Set where the rungs begin", description = "callsPerSecond, concurrent and channelUse are three values "
            + "each, for SHORT, HANG_UP and SHED; an empty list where a figure is not to matter; what is not there is as the "
            + "service's settings say")
    public ScopeView limits(String scope, LimitsDraft draft, @Context SecurityContext security) throws SQLException {
        var known = desk.scope(scope);
        desk.limits(known, draft, security.getUserPrincipal().getName());
        return view(ladders.standing(known));
    }

    private ScopeView view(Standing standing) {
        return ScopeView.of(standing, desk.name(standing.scope()).orElse(null));
    }
}
