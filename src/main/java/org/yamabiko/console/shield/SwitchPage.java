package org.yamabiko.console.shield;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.outbox.Dispatcher;
import org.yamabiko.outbox.Leftovers;
import org.yamabiko.outbox.SendingSwitch;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Stops all sending, and lets it go on: a page that asks, then the deed. */
@Page
@Blocking
@Path("/shield")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
public class SwitchPage {

    private static final String STOP = "stop";

    @CheckedTemplate(basePath = "shield")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance stop(Shell shell, ShieldView.Field reason);

        static native TemplateInstance resume(Shell shell, Leftovers.Count left);

        static native TemplateInstance banner(Shell shell);
    }

    private final Visit visit;
    private final SendingSwitch sending;
    private final Leftovers leftovers;
    private final Dispatcher dispatcher;

    SwitchPage(Visit visit, SendingSwitch sending, Leftovers leftovers, Dispatcher dispatcher) {
        this.visit = visit;
        this.sending = sending;
        this.leftovers = leftovers;
        this.dispatcher = dispatcher;
    }

    @GET
    @Path("stop")
    @Produces(MediaType.TEXT_HTML)
    public Response askToStop() {
        return sending.stopped() ? toShield() : stopPage(Status.OK, Typed.NOTHING);
    }

    @POST
    @Path("stop")
    public Response stop(@FormParam("reason") String reason) throws SQLException {
        try {
            if (!sending.stopped()) {
                sending.stop(reason, visit.who());
            }
            return ShieldScreen.back("stopped");
        } catch (InvalidInputException e) {
            return stopPage(Status.BAD_REQUEST, new Typed(STOP, Map.of("reason", Typed.written(reason)), e.violations()));
        }
    }

    private Response stopPage(Status status, Typed typed) {
        var reason = typed.field(STOP, "reason", "", ViolationWords.in(visit.language()));
        return Response.status(status).entity(inLanguage(Templates.stop(visit.shell(Place.SHIELD), reason))).build();
    }

    @GET
    @Path("resume")
    @Produces(MediaType.TEXT_HTML)
    public Response askToResume() throws SQLException {
        var state = sending.state();
        if (!state.stopped()) {
            return toShield();
        }
        var left = leftovers.since(state.since().orElseThrow());
        return Response.ok(inLanguage(Templates.resume(visit.shell(Place.SHIELD), left))).build();
    }

    @POST
    @Path("resume")
    public Response resume() throws SQLException {
        if (sending.stopped()) {
            sending.resume(visit.who());
            dispatcher.wake();
        }
        return ShieldScreen.back("resumed");
    }

    /** For pages that stay open. */
    @GET
    @Path("banner")
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance banner() {
        return inLanguage(Templates.banner(visit.shell(Place.SHIELD)));
    }

    private static Response toShield() {
        return Response.seeOther(URI.create("/shield")).build();
    }

    private TemplateInstance inLanguage(TemplateInstance page) {
        return page.setLocale(visit.language().locale());
    }
}
