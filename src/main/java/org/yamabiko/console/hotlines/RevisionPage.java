package org.yamabiko.console.hotlines;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.HotlineAddress;
import org.yamabiko.hotline.HotlineRevision;
import org.yamabiko.hotline.Versions;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.NotFound;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** One version a hotline had: what it was, what it changed, and what would change if it came back. */
@Page
@Blocking
@Path("/hotlines")
@RolesAllowed(Roles.VIEWER)
public class RevisionPage {

    /**
     * @param before what it changed when it went live
     * @param back what callers would notice if it came back now; none if it is live
     */
    record RevisionView(String href, String hotline, String number, boolean first, String author, String approver, String note,
            HotlineView.Outline outline, List<String> before, List<String> back, boolean live) {
    }

    @CheckedTemplate(basePath = "hotlines")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance revision(Shell shell, RevisionView revision);
    }

    private final Visit visit;
    private final Drafts drafts;
    private final Versions versions;
    private final HotlineViews views;

    RevisionPage(Visit visit, Drafts drafts, Versions versions, HotlineViews views) {
        this.visit = visit;
        this.drafts = drafts;
        this.versions = versions;
        this.views = views;
    }

    @GET
    @Path("{did}/revisions/{number}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String did, int number) {
        var hotline = HotlineAddress.number(did);
        var all = drafts.revisions(hotline);
        var revision = all.stream().filter(r -> r.number() == number).findFirst()
                .orElseThrow(() -> NotFound.of("There is no revision " + number + " of " + hotline.national() + "."));
        return Templates.revision(visit.shell(Place.HOTLINES), view(hotline, revision)).setLocale(visit.language().locale());
    }

    private RevisionView view(PhoneNumber did, HotlineRevision revision) {
        var live = drafts.get(did).liveRevision();
        var isLive = Integer.valueOf(revision.number()).equals(live);
        var before = revision.number() == 1 ? List.<String> of()
                : changes(did, String.valueOf(revision.number() - 1), revision);
        return new RevisionView(Addresses.of(did), did.national() + " " + revision.document().path("name").asText(),
                String.valueOf(revision.number()), revision.number() == 1, revision.author(),
                revision.approver() == null ? "" : revision.approver(), revision.note(),
                views.outline(revision, visit.language()), before,
                isLive || live == null ? List.of() : changes(did, Versions.LIVE, revision), isLive);
    }

    private List<String> changes(PhoneNumber did, String from, HotlineRevision to) {
        return versions.difference(did, from, String.valueOf(to.number()), visit.language().locale()).changes();
    }
}
