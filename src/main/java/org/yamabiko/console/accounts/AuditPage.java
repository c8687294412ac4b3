package org.yamabiko.console.accounts;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.yamabiko.account.Roles;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditEntry;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Who did what, and what it was before. Nothing here can be changed. */
@Page
@Blocking
@Path("/audit")
@RolesAllowed({ Roles.ADMINISTRATOR, Roles.APPROVER })
@Produces(MediaType.TEXT_HTML)
public class AuditPage {

    private static final int A_PAGE = 50;

    @CheckedTemplate(basePath = "accounts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance audit(Shell shell, Trail trail);
    }

    /** @param chosen whether it is the one looked for */
    public record ActionChoice(String code, String label, boolean chosen) {
    }

    /** @param olderHref empty on the last page */
    public record Trail(AuditFilter filter, List<ActionChoice> actions, List<ShownEntry> entries, String olderHref) {
    }

    private final Visit visit;
    private final AccountPages pages;
    private final AuditTrail audit;
    private final ShownEntries entries;
    private final ConsoleConfig config;

    AuditPage(Visit visit, AccountPages pages, AuditTrail audit, ShownEntries entries, ConsoleConfig config) {
        this.visit = visit;
        this.pages = pages;
        this.audit = audit;
        this.entries = entries;
        this.config = config;
    }

    @GET
    public Response show(@BeanParam AuditFilter filter) {
        var found = audit.find(filter.query(config.timeZone(), A_PAGE + 1));
        var shown = found.stream().limit(A_PAGE).toList();
        var trail = new Trail(filter, actions(filter.action()), entries.of(shown, pages.words(), pages.times()),
                found.size() > A_PAGE ? older(filter, shown.getLast()) : "");
        return pages.ok(Templates.audit(visit.shell(Place.AUDIT), trail));
    }

    private List<ActionChoice> actions(String chosen) {
        var words = pages.words();
        return Arrays.stream(Action.values())
                .map(action -> new ActionChoice(action.name(), words.action(action.name()), action.name().equals(chosen)))
                .toList();
    }

    private static String older(AuditFilter filter, AuditEntry last) {
        return UriBuilder.fromPath("/audit")
                .queryParam("actor", "{actor}").queryParam("action", "{action}").queryParam("subject", "{subject}")
                .queryParam("from", "{from}").queryParam("to", "{to}").queryParam("before", last.id())
                .build(filter.actor(), filter.action(), filter.subject(), filter.from(), filter.to()).toString();
    }
}
