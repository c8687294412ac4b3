package org.yamabiko.console.shield;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.problem.InvalidInputException;

import io.smallrye.common.annotation.Blocking;

/** Numbers that get no text. They are sent in bodies, never in addresses, which browsers and proxies keep. */
@Page
@Blocking
@Path("/shield/blocked")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
public class BlockedPage {

    private final Visit visit;
    private final ShieldScreen screen;
    private final RecipientViews views;
    private final BlockedNumbers blocked;

    BlockedPage(Visit visit, ShieldScreen screen, RecipientViews views, BlockedNumbers blocked) {
        this.visit = visit;
        this.screen = screen;
        this.views = views;
        this.blocked = blocked;
    }

    @POST
    @Path("search")
    @RolesAllowed(Roles.VIEWER)
    public Response search(@FormParam("number") String number) throws SQLException {
        try {
            return Response.ok(screen.found(views.found(blocked.find(number), visit.language()))).build();
        } catch (InvalidInputException e) {
            return screen.refused(new Typed(Typed.SEARCH, Map.of("number", Typed.written(number)), e.violations()));
        }
    }

    /** Where the browser ends up when it asks for that address again. */
    @GET
    @Path("search")
    @RolesAllowed(Roles.VIEWER)
    public Response searched() {
        return Response.seeOther(URI.create("/shield#blocked")).build();
    }

    @POST
    public Response block(@FormParam("number") String number, @FormParam("reason") String reason) throws SQLException {
        try {
            blocked.block(number, reason, visit.who());
            return ShieldScreen.back("blocked");
        } catch (InvalidInputException e) {
            return screen.refused(new Typed(Typed.BLOCK,
                    Map.of("number", Typed.written(number), "reason", Typed.written(reason)), e.violations()));
        }
    }

    @POST
    @Path("{id}/remove")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response unblock(UUID id) throws SQLException {
        blocked.unblock(id, visit.who());
        return ShieldScreen.back("unblocked");
    }
}
