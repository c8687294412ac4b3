package org.yamabiko.console.help;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Role;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The staff guide, and the call that ends the tour. */
@Page
@Blocking
@Path("/help")
@RolesAllowed(Roles.VIEWER)
public class HelpPage {

    @CheckedTemplate(basePath = "help")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance guideJa(Shell shell, GuideView view);

        static native TemplateInstance guideEn(Shell shell, GuideView view);
    }

    private final Visit visit;
    private final SampleCall call;

    HelpPage(Visit visit, SampleCall call) {
        this.visit = visit;
        this.call = call;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("sample") String sample) {
        var shell = visit.shell(Place.HELP);
        var mayCall = visit.may(Role.TESTER) || visit.may(Role.EDITOR);
        var view = new GuideView(mayCall && call.isPossible(), "done".equals(sample), "failed".equals(sample),
                GuidePictures.in(visit.language()));
        var guide = switch (visit.language()) {
            case JAPANESE -> Templates.guideJa(shell, view);
            case ENGLISH -> Templates.guideEn(shell, view);
        };
        return guide.setLocale(visit.language().locale());
    }

    @POST
    @Path("/sample-call")
    @RolesAllowed({ Roles.TESTER, Roles.EDITOR })
    public Response call() {
        var made = call.isPossible() && call.make(visit.who());
        return Response.seeOther(URI.create("/help?sample=" + (made ? "done" : "failed") + "#sample")).build();
    }
}
