package org.yamabiko.console;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** In and out. The password itself is checked by {@code account}, before a request gets here. */
@Page
@Blocking
@Path("/")
public class SignInPage {

    private static final URI SIGN_IN = URI.create("/sign-in");

    @CheckedTemplate
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance signIn(Shell shell, boolean failed);
    }

    private final Visit visit;

    SignInPage(Visit visit) {
        this.visit = visit;
    }

    @GET
    @Path("/sign-in")
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam("failed") String failed) {
        if (visit.isRefresh()) {
            // a page's script was sent here because the session has ended: the whole page is to follow
            return Response.noContent().header("HX-Redirect", SIGN_IN).build();
        }
        if (visit.signedIn()) {
            return Response.seeOther(URI.create("/")).build();
        }
        var page = Templates.signIn(visit.shell(Place.SIGN_IN), failed != null).setLocale(visit.language().locale());
        return Response.ok(page).build();
    }

    /** Only a form without name or password gets past {@code account} to here. */
    @POST
    @Path("/sign-in")
    public Response refuse() {
        return Response.seeOther(URI.create("/sign-in?failed=yes")).build();
    }

    @POST
    @Path("/sign-out")
    public Response leave(RoutingContext request) {
        FormAuthenticationMechanism.logout(request);
        return Response.seeOther(SIGN_IN).build();
    }
}
