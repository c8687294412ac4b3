package org.yamabiko.console.shield;

import java.net.URI;
import java.sql.SQLException;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that every form of it comes back to. */
@Singleton
class ShieldScreen {

    @CheckedTemplate(basePath = "shield")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance shield(Shell shell, ShieldView view);
    }

    private final Visit visit;
    private final ShieldViews views;

    ShieldScreen(Visit visit, ShieldViews views) {
        this.visit = visit;
        this.views = views;
    }

    /** @param done what was done just now, a word of {@link #back}; null if nothing */
    TemplateInstance show(String done) throws SQLException {
        return page(views.of(Typed.NOTHING, null, notice(done), visit.language()));
    }

    TemplateInstance found(ShieldView.Found found) throws SQLException {
        return page(views.of(Typed.NOTHING, found, "", visit.language()));
    }

    Response refused(Typed typed) throws SQLException {
        return Response.status(Status.BAD_REQUEST).entity(page(views.of(typed, null, "", visit.language()))).build();
    }

    static Response back(String done) {
        return Response.seeOther(URI.create("/shield?done=" + done)).build();
    }

    private TemplateInstance page(ShieldView view) {
        return Templates.shield(visit.shell(Place.SHIELD), view).setLocale(visit.language().locale());
    }

    private String notice(String done) {
        var words = ShieldViews.messages(visit.language());
        return switch (done == null ? "" : done) {
            case "saved" -> words.doneSaved();
            case "reset" -> words.doneReset();
            case "denied" -> words.doneDenied();
            case "allowed" -> words.doneAllowed();
            case "blocked" -> words.doneBlocked();
            case "unblocked" -> words.doneUnblocked();
            case "released" -> words.doneReleased();
            case "dropped" -> words.doneDropped();
            case "none" -> words.doneNone();
            case "stopped" -> words.doneStopped();
            case "resumed" -> words.doneResumed();
            default -> "";
        };
    }
}
