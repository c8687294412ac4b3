package org.yamabiko.console.lab;

import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

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
import jakarta.ws.rs.core.UriInfo;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.console.lab.SurgeViews.Typed;
import org.yamabiko.lab.surge.SippFiles;
import org.yamabiko.lab.surge.Surges;
import org.yamabiko.problem.InvalidInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Surges: begin one, watch it, read its report. */
@Page
@Blocking
@Path("/lab/surge")
@RolesAllowed(Roles.TESTER)
public class SurgePage {

    @CheckedTemplate(basePath = "surge")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance surge(Shell shell, SurgeView view);

        static native TemplateInstance surgeLive(SurgeView view);

        static native TemplateInstance reportPage(Shell shell, ReportView report);
    }

    private final Visit visit;
    private final Surges surges;
    private final SurgeViews views;
    private final Reports reports;
    private final SippFiles sipp;

    SurgePage(Visit visit, Surges surges, SurgeViews views, Reports reports, SippFiles sipp) {
        this.visit = visit;
        this.surges = surges;
        this.views = views;
        this.reports = reports;
        this.sipp = sipp;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("done") String done) throws SQLException {
        if (visit.isRefresh()) {
            return Templates.surgeLive(views.of(views.untouched(), "", false, visit.language()))
                    .setLocale(visit.language().locale());
        }
        var messages = SurgeWords.messages(visit.language());
        var notice = switch (done == null ? "" : done) {
            case "started" -> messages.startedNotice();
            case "stopped" -> messages.stoppedNotice();
            case "busy" -> messages.busy();
            case "over" -> messages.over();
            default -> "";
        };
        return page(views.untouched(), notice, "busy".equals(done) || "over".equals(done));
    }

    private TemplateInstance page(Typed typed, String notice, boolean bad) throws SQLException {
        return Templates.surge(visit.shell(Place.SURGE), views.of(typed, notice, bad, visit.language()))
                .setLocale(visit.language().locale());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response start(MultivaluedMap<String, String> typed) throws SQLException {
        var form = SurgeForm.of(typed);
        try {
            surges.start(form.request(), visit.who());
            return to("/lab/surge?done=started");
        } catch (InvalidInputException e) {
            return refused(form, e);
        } catch (HttpProblem e) {
            return to("/lab/surge?done=busy");
        }
    }

    private Response refused(SurgeForm form, InvalidInputException why) throws SQLException {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.TEXT_HTML)
                .entity(page(new Typed(form, why.violations()), "", false)).build();
    }

    @POST
    @Path("{id}/stop")
    public Response stop(UUID id) {
        try {
            surges.stop(id);
            return to("/lab/surge?done=stopped");
        } catch (HttpProblem e) {
            return to("/lab/surge?done=over");
        }
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** The form's surge for SIPp. */
    @GET
    @Path("sipp")
    public Response sipp(@Context UriInfo address) throws SQLException {
        var form = SurgeForm.of(address.getQueryParameters());
        try {
            return Response.ok(sipp.zip(surges.plan(form.request()), null, null, visit.who())).type("application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"surge-sipp.zip\"").build();
        } catch (InvalidInputException e) {
            return refused(form, e);
        }
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    public Response report(UUID id) throws SQLException {
        var surge = surges.get(id);
        if (!surge.state().isOver()) {
            return to("/lab/surge");
        }
        return Response.ok(Templates.reportPage(visit.shell(Place.SURGE), reports.view(surge, visit.language()))
                .setLocale(visit.language().locale())).build();
    }

    @GET
    @Path("{id}/report")
    public Response file(UUID id) throws SQLException {
        return reports.download(surges.get(id));
    }
}
