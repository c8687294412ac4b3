package org.yamabiko.console.incidents;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.PublishingRights;
import org.yamabiko.incident.FollowUps;
import org.yamabiko.incident.InForce;
import org.yamabiko.incident.IncidentSwitch;
import org.yamabiko.incident.Incidents;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.SpeechException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The drawer of incidents. Everybody looks and listens; editors write and switch, approvers arm and switch. */
@Page
@Blocking
@Path("/incidents")
@RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class IncidentsPage {

    @CheckedTemplate(basePath = "incidents")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance page(Shell shell, IncidentsView view);

        static native TemplateInstance cards(IncidentsView view);
    }

    /** What somebody asks for, which may be refused. */
    private interface Act {
        void run() throws SQLException;
    }

    private final Visit visit;
    private final IncidentsViews views;
    private final Incidents incidents;
    private final IncidentSwitch switches;
    private final FollowUps followUps;
    private final InForce inForce;
    private final PublishingRights rights;
    private final Prompts prompts;

    IncidentsPage(Visit visit, IncidentsViews views, Incidents incidents, IncidentSwitch switches, FollowUps followUps,
            InForce inForce, PublishingRights rights, Prompts prompts) {
        this.visit = visit;
        this.views = views;
        this.incidents = incidents;
        this.switches = switches;
        this.followUps = followUps;
        this.inForce = inForce;
        this.rights = rights;
        this.prompts = prompts;
    }

    /** @param edit the key of the incident that is in the form; null: a new one */
    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(@QueryParam("edit") String edit, @QueryParam("done") String done) throws SQLException {
        var form = Optional.ofNullable(edit).isEmpty() ? IncidentForm.empty() : IncidentForm.of(incidents.get(edit));
        if (visit.isRefresh()) {
            return Templates.cards(views.of(form, List.of(), done, visit)).setLocale(visit.language().locale());
        }
        return page(form, List.of(), done);
    }

    /** As callers will hear it. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Path("{key}/sound/{language}")
    @Produces("audio/wav")
    @RolesAllowed(Roles.VIEWER)
    public Response sound(String key, String language) throws SQLException {
        var sentence = incidents.get(key).plan().sentence().get(language);
        if (sentence == null) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        try {
            return Response.ok(prompts.listen(new Prompt(sentence, Locale.of(language))), "audio/wav")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
        } catch (SpeechException e) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
        }
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response write(MultivaluedMap<String, String> typed, @Context SecurityContext security) throws SQLException {
        var form = IncidentForm.of(typed);
        var arms = typed.containsKey("arm");
        return act(form, arms ? "armed" : "saved", () -> {
            incidents.put(form.key(), form.draft(), visit.who());
            if (arms) {
                rights.check(security);
                incidents.arm(form.key(), visit.who());
            }
        });
    }

    @POST
    @Path("{key}/arm")
    public Response arm(String key, @Context SecurityContext security) throws SQLException {
        rights.check(security);
        return act(IncidentForm.empty(), "armed", () -> incidents.arm(key, visit.who()));
    }

    @POST
    @Path("{key}/on")
    public Response on(String key, MultivaluedMap<String, String> typed) throws SQLException {
        var dids = IncidentForm.hotlines(typed);
        return act(IncidentForm.empty(), "on", () -> {
            switches.on(key, dids.isEmpty() ? null : dids, typed.getFirst("for"), visit.who());
            inForce.refresh();
        });
    }

    @POST
    @Path("{key}/off")
    public Response off(String key) throws SQLException {
        return act(IncidentForm.empty(), "off", () -> {
            switches.off(key, visit.who());
            inForce.refresh();
        });
    }

    @POST
    @Path("{key}/follow-up")
    public Response followUp(String key, MultivaluedMap<String, String> typed) throws SQLException {
        return act(IncidentForm.empty(), "follow-up",
                () -> followUps.start(key, typed.containsKey("atNight") ? Boolean.TRUE : null, visit.who()));
    }

    @POST
    @Path("{key}/follow-up/stop")
    public Response stop(String key) throws SQLException {
        return act(IncidentForm.empty(), "stopped", () -> followUps.stop(key, visit.who()));
    }

    private Response act(IncidentForm form, String done, Act act) throws SQLException {
        try {
            act.run();
            return back(done);
        } catch (InvalidInputException e) {
            return Response.status(Response.Status.BAD_REQUEST).entity(page(form, e.violations(), "invalid")).build();
        } catch (HttpProblem e) {
            if (e.getStatusCode() == Response.Status.CONFLICT.getStatusCode()) {
                return back("refused");
            }
            throw e;
        }
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/incidents?done=" + done)).build();
    }

    private TemplateInstance page(IncidentForm form, List<Violation> violations, String done) throws SQLException {
        return Templates.page(visit.shell(Place.INCIDENTS), views.of(form, violations, done, visit))
                .setLocale(visit.language().locale());
    }
}
