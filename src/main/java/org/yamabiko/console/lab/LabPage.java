package org.yamabiko.console.lab;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.account.Role;
import org.yamabiko.account.Roles;
import org.yamabiko.call.TestNumber;
import org.yamabiko.call.TestNumbers;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Times;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.lab.scenario.ScenarioFile;
import org.yamabiko.lab.scenario.Scenarios;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The call lab: a telephone on the page, and scenarios. {@link LabCallsPage} has the calls. */
@Page
@Blocking
@Path("/lab")
@RolesAllowed(Roles.TESTER)
public class LabPage {

    @CheckedTemplate(basePath = "lab")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance page(Shell shell, LabView view, List<TestNumber> numbers);
    }

    private final Visit visit;
    private final Drafts drafts;
    private final Scenarios scenarios;
    private final TestNumbers numbers;
    private final Clock clock;
    private final ConsoleConfig config;

    LabPage(Visit visit, Drafts drafts, Scenarios scenarios, TestNumbers numbers, Clock clock, ConsoleConfig config) {
        this.visit = visit;
        this.drafts = drafts;
        this.scenarios = scenarios;
        this.numbers = numbers;
        this.clock = clock;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("did") String did, @QueryParam("edit") String edit,
            @QueryParam("done") String done) throws SQLException {
        var view = view().choosing(did, done);
        return page(edit == null ? view : view.writing(scenarios.get(edit).document(), List.of()));
    }

    private LabView view() throws SQLException {
        return LabView.of(drafts.all(), scenarios.all(), Times.in(config.timeZone(), clock, visit.language()));
    }

    private TemplateInstance page(LabView view) throws SQLException {
        var known = visit.may(Role.ADMINISTRATOR) ? numbers.all() : List.<TestNumber> of();
        return Templates.page(visit.shell(Place.LAB), view, known).setLocale(visit.language().locale());
    }

    @POST
    @Path("scenarios")
    @Produces(MediaType.TEXT_HTML)
    public Response save(@FormParam("document") String document) throws SQLException {
        try {
            scenarios.put(ScenarioFile.one(document), visit.who());
        } catch (InvalidInputException e) {
            var words = ViolationWords.in(visit.language());
            var reasons = e.violations().stream()
                    .map(v -> v.field().isEmpty() ? words.of(v) : v.field() + ": " + words.of(v)).toList();
            return Response.status(Status.BAD_REQUEST).entity(page(view().writing(document, reasons))).build();
        }
        return Response.seeOther(URI.create("/lab?done=saved#scenarios")).build();
    }

    @POST
    @Path("scenarios/remove")
    public Response remove(@FormParam("name") String name) throws SQLException {
        scenarios.remove(name, visit.who());
        return Response.seeOther(URI.create("/lab?done=removed#scenarios")).build();
    }

    /** Results are of the moment: they are shown at once, and the ledger keeps the calls. */
    @POST
    @Path("scenarios/run")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance run(@FormParam("name") List<String> names, @FormParam("drafts") boolean againstDrafts)
            throws SQLException {
        var results = scenarios.run(names, againstDrafts, visit.who());
        return page(view().having(results, visit.language().locale()));
    }
}
