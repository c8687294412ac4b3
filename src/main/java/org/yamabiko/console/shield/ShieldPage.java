package org.yamabiko.console.shield;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.guard.DeniedRanges;
import org.yamabiko.guard.Limits;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Limits and denied ranges: everybody looks, administrators change. */
@Page
@Blocking
@Path("/shield")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ShieldPage {

    private final Visit visit;
    private final ShieldScreen screen;
    private final Limits limits;
    private final DeniedRanges ranges;

    ShieldPage(Visit visit, ShieldScreen screen, Limits limits, DeniedRanges ranges) {
        this.visit = visit;
        this.screen = screen;
        this.limits = limits;
        this.ranges = ranges;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("done") String done) throws SQLException {
        return screen.show(done);
    }

    @POST
    @Path("limits/{quota}")
    public Response change(String quota, @FormParam("mode") String mode, @FormParam("most") String most) throws SQLException {
        try {
            limits.set(quota, mode(mode), number(most), visit.who());
            return ShieldScreen.back("saved");
        } catch (InvalidInputException e) {
            return screen.refused(new Typed(quota, Map.of("mode", Typed.written(mode), "most", Typed.written(most)),
                    e.violations()));
        }
    }

    @POST
    @Path("limits/{quota}/standard")
    public Response reset(String quota) throws SQLException {
        limits.reset(quota, visit.who());
        return ShieldScreen.back("reset");
    }

    @POST
    @Path("ranges")
    public Response deny(@FormParam("prefix") String prefix, @FormParam("note") String note) throws SQLException {
        try {
            ranges.deny(prefix, note, visit.who());
            return ShieldScreen.back("denied");
        } catch (InvalidInputException e) {
            return screen.refused(new Typed(Typed.RANGE,
                    Map.of("prefix", Typed.written(prefix), "note", Typed.written(note)), e.violations()));
        }
    }

    @POST
    @Path("ranges/remove")
    public Response allow(@FormParam("prefix") String prefix) throws SQLException {
        ranges.allow(prefix, visit.who());
        return ShieldScreen.back("allowed");
    }

    /** Null if it is none. */
    private static Mode mode(String written) {
        return Arrays.stream(Mode.values()).filter(mode -> mode.name().equals(written)).findFirst().orElse(null);
    }

    /** Null if it is none; people group digits. */
    private static Long number(String written) {
        try {
            return Long.valueOf(Typed.written(written).replaceAll("[\\s,]", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
