package org.yamabiko.console.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;
import org.yamabiko.call.CallPage;
import org.yamabiko.call.Calls;
import org.yamabiko.call.Mark;
import org.yamabiko.call.WrittenQuestion;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Times;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.console.Words;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Finds calls. */
@Page
@Blocking
@Path("/ledger")
@RolesAllowed(Roles.VIEWER)
public class LedgerPage {

    @CheckedTemplate(basePath = "ledger")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance ledger(Shell shell, LedgerList ledger);
    }

    private final Visit visit;
    private final Calls calls;
    private final HotlineNames names;
    private final Clock clock;
    private final ConsoleConfig console;
    private final LedgerConfig config;

    LedgerPage(Visit visit, Calls calls, HotlineNames names, Clock clock, ConsoleConfig console, LedgerConfig config) {
        this.visit = visit;
        this.calls = calls;
        this.names = names;
        this.clock = clock;
        this.console = console;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@BeanParam WrittenQuestion question, @RestQuery String before)
            throws SQLException {
        var hotlines = names.byDid();
        var form = LedgerForm.of(question, hotlines, Words.in(visit.language()),
                ReadersMessages.in(visit.language()));
        try {
            var mark = Mark.of(before);
            var found = calls.find(question.readToItsEnd(), mark.orElse(null), config.pageSize());
            return page(Status.OK, list(form, found, mark.isPresent(), views(hotlines)));
        } catch (InvalidInputException e) {
            return page(Status.BAD_REQUEST,
                    list(form.with(e.violations(), ViolationWords.in(visit.language())),
                            new CallPage(List.of(), Optional.empty()),
                            false, views(hotlines)));
        }
    }

    private LedgerViews views(Map<String, String> hotlines) {
        return new LedgerViews(hotlines, Words.in(visit.language()), Times.in(console.timeZone(), clock, visit.language()));
    }

    private LedgerList list(LedgerForm form, CallPage found, boolean goesOn, LedgerViews views) {
        return new LedgerList(form, found.calls().stream().map(views::row).toList(),
                found.next().map(mark -> form.pageFrom(mark.toString())).orElse(""),
                goesOn ? "/ledger" + (form.query().isEmpty() ? "" : "?" + form.query()) : "",
                found.next().isPresent() && found.calls().size() < config.pageSize(), config.exportRows());
    }

    private Response page(Status status, LedgerList list) {
        return Response.status(status)
                .entity(Templates.ledger(visit.shell(Place.LEDGER), list).setLocale(visit.language().locale())).build();
    }
}
