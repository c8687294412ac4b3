package org.yamabiko.console.texts;

import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** All texts, with their states and where they are used. */
@Page
@Blocking
@Path("/texts")
@RolesAllowed(Roles.VIEWER)
public class TextsPage {

    @CheckedTemplate(basePath = "texts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance list(Shell shell, TextsView list);
    }

    private final Visit visit;
    private final TextsViews views;

    TextsPage(Visit visit, TextsViews views) {
        this.visit = visit;
        this.views = views;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("q") String query, @QueryParam("state") String state) {
        var list = views.of(Objects.requireNonNullElse(query, "").strip(), Objects.requireNonNullElse(state, ""),
                visit.language());
        return Templates.list(visit.shell(Place.TEXTS), list).setLocale(visit.language().locale());
    }
}
