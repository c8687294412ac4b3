package org.yamabiko.console;

import java.net.URI;
import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.CompanySignIn;
import org.yamabiko.account.Roles;
import org.yamabiko.account.SignOut;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** In and out. The password itself is checked by {@code account}, before a request gets here. */
@Page
@Blocking
@PermitAll
@Path("/")
public class SignInPage {

    private static final URI HOME = URI.create("/");
    private static final URI SIGN_IN = URI.create("/sign-in");

    @CheckedTemplate
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance signIn(Shell shell, SignIn signIn);
    }

    private final Visit visit;
    private final CompanySignIn company;
    private final SignOut signOut;
    private final Clock clock;
    private final ConsoleConfig config;

    SignInPage(Visit visit, CompanySignIn company, SignOut signOut, Clock clock, ConsoleConfig config) {
        this.visit = visit;
        this.company = company;
        this.signOut = signOut;
        this.clock = clock;
        this.config = config;
    }

    @GET
    @Path("/sign-in")
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam("failed") String failed, @QueryParam("locked") Long lockedUntil,
            @QueryParam("changed") String changed, @QueryParam("norole") String noRole) {
        if (visit.isRefresh()) {
            // a page's script was sent here because the session has ended: the whole page is to follow
            return Response.noContent().header("HX-Redirect", SIGN_IN).build();
        }
        if (visit.signedIn()) {
            return Response.seeOther(HOME).build();
        }
        var times = Times.in(config.timeZone(), clock, visit.language());
        var page = Templates
                .signIn(visit.shell(Place.SIGN_IN), SignIn.of(failed, lockedUntil, changed, noRole, company.isOn(), times))
                .setLocale(visit.language().locale());
        return Response.ok(page).build();
    }

    /** Only a form without name or password gets past {@code account} to here. */
    @POST
    @Path("/sign-in")
    public Response refuse() {
        return Response.seeOther(URI.create("/sign-in?failed=yes")).build();
    }

    /** Where one comes back to from the company's own sign-in. */
    @GET
    @Path("/sign-in/company")
    @RolesAllowed(Roles.VIEWER)
    public Response enter() {
        return Response.seeOther(HOME).build();
    }

    @POST
    @Path("/sign-out")
    public Response leave(RoutingContext request) {
        signOut.leave(request);
        return Response.seeOther(SIGN_IN).build();
    }
}
