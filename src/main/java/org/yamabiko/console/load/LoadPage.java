package org.yamabiko.console.load;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.console.load.LoadViews.Typed;
import org.yamabiko.forecast.EventForecast;
import org.yamabiko.forecast.EventRehearsal;
import org.yamabiko.ladder.LadderDesk;
import org.yamabiko.ladder.PinDraft;
import org.yamabiko.ladder.Scope;
import org.yamabiko.problem.InvalidInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Load: what callers get now, what waits, and what an event would be. Everybody looks, those who publish decide. */
@Page
@Blocking
@Path("/load")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
@Produces(MediaType.TEXT_HTML)
public class LoadPage {

    @CheckedTemplate(basePath = "load")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance load(Shell shell, LoadView view);

        static native TemplateInstance live(Shell shell, LoadView.Live live);
    }

    private final Visit visit;
    private final LoadViews views;
    private final LadderDesk desk;
    private final EventRehearsal events;

    LoadPage(Visit visit, LoadViews views, LadderDesk desk, EventRehearsal events) {
        this.visit = visit;
        this.views = views;
        this.desk = desk;
        this.events = events;
    }

    /** @param written whose limits are shown; what is no scope is the service */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(@QueryParam("scope") String written, @QueryParam("done") String done) throws SQLException {
        if (visit.isRefresh()) {
            return Templates.live(visit.shell(Place.LOAD), views.live(visit.language())).setLocale(visit.language().locale());
        }
        var messages = new LoadWords(visit.language()).messages();
        var notice = switch (done == null ? "" : done) {
            case "pinned" -> messages.donePinned();
            case "let-go" -> messages.doneLetGo();
            case "limits" -> messages.doneLimits();
            default -> "";
        };
        return page(Typed.nothing(scope(written)), Optional.empty(), notice);
    }

    private Scope scope(String written) {
        try {
            return desk.scope(written);
        } catch (HttpProblem e) {
            return Scope.SERVICE;
        }
    }

    private TemplateInstance page(Typed typed, Optional<EventForecast> event, String notice) throws SQLException {
        return Templates.load(visit.shell(Place.LOAD), views.of(typed, event, notice, visit.language()))
                .setLocale(visit.language().locale());
    }

    @POST
    @Path("pin")
    public Response pin(@FormParam("scope") String scope, @FormParam("rung") String rung, @FormParam("lasts") String lasts)
            throws SQLException {
        var known = desk.scope(scope);
        try {
            desk.pin(known, new PinDraft(rung, lasting(lasts)), visit.who());
            return to("/load?done=pinned");
        } catch (InvalidInputException e) {
            return refused(new Typed(known, Optional.empty(), Optional.empty(), e.violations()));
        }
    }

    /** @return null until somebody lets go; what cannot be read is longer than is allowed */
    private static Duration lasting(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return Duration.parse(written);
        } catch (DateTimeParseException e) {
            return Duration.ofDays(Short.MAX_VALUE);
        }
    }

    @POST
    @Path("let-go")
    public Response letGo(@FormParam("scope") String scope) throws SQLException {
        desk.letGo(desk.scope(scope), visit.who());
        return to("/load?done=let-go");
    }

    @POST
    @Path("limits")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response limits(MultivaluedMap<String, String> typed) throws SQLException {
        var scope = desk.scope(EventForm.first(typed, "scope"));
        var form = LimitsForm.of(typed);
        try {
            desk.limits(scope, form.draft(), visit.who());
            return Response.seeOther(URI.create("/load?done=limits")).build();
        } catch (InvalidInputException e) {
            return refused(new Typed(scope, Optional.of(form), Optional.empty(), e.violations()));
        }
    }

    /** A calculation: nothing happens, so there is nowhere to go on to. */
    @POST
    @Path("event")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response event(MultivaluedMap<String, String> typed) throws SQLException {
        var form = EventForm.of(typed);
        try {
            var event = events.of(form.draft());
            return Response.ok(page(new Typed(Scope.SERVICE, Optional.empty(), Optional.of(form), List.of()),
                    Optional.of(event), "")).build();
        } catch (InvalidInputException e) {
            return refused(new Typed(Scope.SERVICE, Optional.empty(), Optional.of(form), e.violations()));
        }
    }

    private Response refused(Typed typed) throws SQLException {
        return Response.status(Response.Status.BAD_REQUEST).entity(page(typed, Optional.empty(), "")).build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
