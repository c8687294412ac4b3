package org.yamabiko.console.ledger;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Role;
import org.yamabiko.account.Roles;
import org.yamabiko.call.Calls;
import org.yamabiko.call.RecordedCall;
import org.yamabiko.call.RefusedNumbers;
import org.yamabiko.call.WholeNumbers;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Times;
import org.yamabiko.console.Visit;
import org.yamabiko.console.Words;
import org.yamabiko.outbox.Decisions;
import org.yamabiko.outbox.Messages;
import org.yamabiko.problem.NotFound;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Tells one call, and what became of its text. */
@Page
@Blocking
@Path("/ledger/{id}")
@RolesAllowed(Roles.VIEWER)
public class TracePage {

    @CheckedTemplate(basePath = "ledger")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance trace(Shell shell, CallTrace call, SeenNumbers numbers, String done,
                BlockView block);

        static native TemplateInstance traceLive(CallTrace call);

        static native TemplateInstance numbers(SeenNumbers numbers);
    }

    private final Visit visit;
    private final Calls calls;
    private final Messages messages;
    private final WholeNumbers numbers;
    private final RefusedNumbers refused;
    private final Decisions decisions;
    private final HotlineNames names;
    private final Clock clock;
    private final ConsoleConfig config;

    TracePage(Visit visit, Calls calls, Messages messages, WholeNumbers numbers, RefusedNumbers refused,
            Decisions decisions, HotlineNames names, Clock clock, ConsoleConfig config) {
        this.visit = visit;
        this.calls = calls;
        this.messages = messages;
        this.numbers = numbers;
        this.refused = refused;
        this.decisions = decisions;
        this.names = names;
        this.clock = clock;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String id, @RestQuery String done) throws SQLException {
        var call = call(id);
        return page(call, SeenNumbers.masked(call, visit.may(Role.ADMINISTRATOR)), done == null ? "" : done);
    }

    private TemplateInstance page(RecordedCall call, SeenNumbers seen, String done) throws SQLException {
        var trace = trace(call);
        var page = visit.isRefresh() ? Templates.traceLive(trace)
                : Templates.trace(visit.shell(Place.LEDGER), trace, seen, done, block(call));
        return page.setLocale(visit.language().locale());
    }

    private CallTrace trace(RecordedCall call) throws SQLException {
        var language = visit.language();
        var words = Words.in(language);
        var times = Times.in(config.timeZone(), clock, language);
        var sentences = new Sentences(language.locale());
        var texts = new TextTraces(words, sentences, times);
        var told = messages.ofCall(call.id()).stream().map(text -> texts.text(text, mayDecide())).toList();
        return new TraceViews(new LedgerViews(names.byDid(), words, times), sentences)
                .trace(call, calls.trace(call.id(), language.locale()), told);
    }

    private boolean mayDecide() {
        return visit.may(Role.EDITOR) || visit.may(Role.APPROVER);
    }

    /** Whoever calls in a rehearsal is nobody. */
    private BlockView block(RecordedCall call) throws SQLException {
        var hasNumber = !call.rehearsal() && (call.caller() != null || call.text() != null);
        return BlockView.of(call.id(), hasNumber ? refused.of(call.id()) : List.of(), hasNumber, mayDecide());
    }

    /** A look at the numbers themselves: asked for on purpose, and kept. */
    @POST
    @Path("number")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance number(String id) throws SQLException {
        var call = call(id);
        var seen = SeenNumbers.whole(numbers.see(id, visit.who()).orElseThrow(() -> missing(id)));
        return visit.isRefresh() ? Templates.numbers(seen).setLocale(visit.language().locale()) : page(call, seen, "");
    }

    /** Where the browser ends up when it asks for that address again: a look is never repeated by accident. */
    @GET
    @Path("number")
    public Response masked(String id) {
        return Response.seeOther(URI.create(LedgerViews.href(id))).build();
    }

    @POST
    @Path("texts/{text}/release")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    public Response release(String id, String text) throws SQLException {
        return decided(id, decisions.release(textOf(id, text), visit.who()) ? "RELEASED" : "TOO_LATE");
    }

    @POST
    @Path("texts/{text}/drop")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    public Response drop(String id, String text) throws SQLException {
        return decided(id, decisions.drop(textOf(id, text), visit.who()) ? "DROPPED" : "TOO_LATE");
    }

    private static Response decided(String id, String done) {
        return Response.seeOther(URI.create(LedgerViews.href(id) + "?done=" + done)).build();
    }

    private RecordedCall call(String id) throws SQLException {
        return calls.get(id).orElseThrow(() -> missing(id));
    }

    private UUID textOf(String id, String text) throws SQLException {
        return messages.ofCall(id).stream().filter(message -> message.id().toString().equals(text)).findFirst()
                .orElseThrow(() -> NotFound.of("This call has no such text.")).id();
    }

    private static RuntimeException missing(String id) {
        return NotFound.of("There is no call " + id + ".");
    }
}
