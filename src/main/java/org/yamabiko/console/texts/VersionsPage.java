package org.yamabiko.console.texts;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.yamabiko.account.Roles;
import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.NotFound;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextState;
import org.yamabiko.text.Texts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Every version of a text, with what changed. */
@Page
@Blocking
@Path("/texts/{key}/versions")
@RolesAllowed(Roles.VIEWER)
public class VersionsPage {

    @CheckedTemplate(basePath = "texts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance versions(Shell shell, VersionsView view);
    }

    private final Visit visit;
    private final Texts texts;
    private final TextEditors editors;
    private final ApprovalConfig approval;
    private final Clock clock;

    VersionsPage(Visit visit, Texts texts, TextEditors editors, ApprovalConfig approval, Clock clock) {
        this.visit = visit;
        this.texts = texts;
        this.editors = editors;
        this.approval = approval;
        this.clock = clock;
    }

    /** @param version which one is compared with the one before it; null: the newest */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String key, @QueryParam("version") Integer version) {
        var versions = texts.versions(key);
        if (versions.isEmpty()) {
            throw NotFound.of("There is no text '" + key + "'.");
        }
        var after = versions.stream().filter(text -> Objects.equals(text.version(), version)).findFirst()
                .orElseGet(versions::getFirst);
        var before = versions.stream().filter(text -> text.version() < after.version()).findFirst();
        var view = new VersionsView(key, rows(versions, after), before.map(Text::version).orElse(0), after.version(),
                editors.changes(visit.language()).between(before.orElse(null), after));
        return Templates.versions(visit.shell(Place.TEXTS), view).setLocale(visit.language().locale());
    }

    private List<VersionsView.Row> rows(List<Text> versions, Text chosen) {
        var newest = versions.stream().filter(text -> text.approval().state() == TextState.APPROVED).findFirst();
        return versions.stream().map(text -> row(text, newest.filter(text::equals).isPresent(), text.equals(chosen))).toList();
    }

    private VersionsView.Row row(Text text, boolean newest, boolean chosen) {
        var words = editors.words(visit.language());
        var standing = TextStanding.of(text, newest, approval, clock.instant());
        var decided = text.approval();
        return new VersionsView.Row(text.version(), words.state(standing), standing.css(), decided.author(),
                words.time(decided.writtenAt()), Objects.requireNonNullElse(decided.decidedBy(), ""),
                words.time(decided.decidedAt()), Objects.requireNonNullElse(decided.note(), ""),
                approval.required() ? words.day(decided.approvedUntil()) : "",
                Objects.requireNonNullElse(decided.testedBy(), ""), chosen);
    }
}
