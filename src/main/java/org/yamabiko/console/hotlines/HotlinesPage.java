package org.yamabiko.console.hotlines;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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

/** All hotlines: what is live, what is under way, how busy they are today. */
@Page
@Blocking
@Path("/hotlines")
@RolesAllowed(Roles.VIEWER)
public class HotlinesPage {

    private static final int LONGEST_QUERY = 100;

    @CheckedTemplate(basePath = "hotlines")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance list(Shell shell, Listing listing);
    }

    private final Visit visit;
    private final Listings listings;

    HotlinesPage(Visit visit, Listings listings) {
        this.visit = visit;
        this.listings = listings;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("q") @DefaultValue("") String query,
            @QueryParam("page") @DefaultValue("1") int page) {
        var wanted = query.strip().substring(0, Math.min(query.strip().length(), LONGEST_QUERY));
        return Templates.list(visit.shell(Place.HOTLINES), listings.list(wanted, Math.max(1, page), visit.language()))
                .setLocale(visit.language().locale());
    }
}
