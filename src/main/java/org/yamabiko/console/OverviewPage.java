package org.yamabiko.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.yamabiko.account.Roles;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** What happens now: hotlines, calls, texts and the day's figures. */
@Page
@Blocking
@RolesAllowed(Roles.VIEWER)
@Path("/")
public class OverviewPage {

    @CheckedTemplate
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance overview(Shell shell, Overview overview);

        static native TemplateInstance overviewLive(Overview overview);
    }

    private final Visit visit;
    private final LiveLedger ledger;
    private final OverviewViews views;

    OverviewPage(Visit visit, LiveLedger ledger, OverviewViews views) {
        this.visit = visit;
        this.ledger = ledger;
        this.views = views;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        var overview = views.of(ledger.read(), visit.language());
        var page = visit.isRefresh() ? Templates.overviewLive(overview)
                : Templates.overview(visit.shell(Place.OVERVIEW), overview);
        return page.setLocale(visit.language().locale());
    }
}
