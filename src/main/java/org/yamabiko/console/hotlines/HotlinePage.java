package org.yamabiko.console.hotlines;

import java.util.List;
import java.util.OptionalLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.HotlineAddress;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.ProposalState;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** One hotline: what callers hear, what would change, how to let it go live, and what it was before. */
@Page
@Blocking
@Path("/hotlines")
public class HotlinePage {

    @CheckedTemplate(basePath = "hotlines")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance detail(Shell shell, HotlineView hotline, PublishForm form, String done, String problem);
    }

    private final Visit visit;
    private final HotlineViews views;
    private final Proposals proposals;
    private final Hotlines hotlines;
    private final ConsoleConfig config;

    HotlinePage(Visit visit, HotlineViews views, Proposals proposals, Hotlines hotlines, ConsoleConfig config) {
        this.visit = visit;
        this.views = views;
        this.proposals = proposals;
        this.hotlines = hotlines;
        this.config = config;
    }

    /**
     * @param done what was just done, as a code
     * @param problem why something was not done, as a code
     */
    @GET
    @Path("{did}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(String did, @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("problem") @DefaultValue("") String problem) {
        return page(did, PublishForm.empty(), done, problem);
    }

    @POST
    @Path("{did}/propose")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    public Response propose(String did, @BeanParam PublishForm form) {
        var number = HotlineAddress.number(did);
        try {
            return Outcome.of(Addresses.of(number), () -> {
                var state = proposals.propose(number, visit.who(), form.getNote(), form.time(config.timeZone()),
                        OptionalLong.of(form.version)).state();
                hotlines.refresh();
                return state == ProposalState.LIVE ? "published" : state == ProposalState.WAITING ? "proposed" : "planned";
            });
        } catch (InvalidInputException e) {
            var words = ViolationWords.in(visit.language());
            List<String> complaints = e.violations().stream().map(words::of).toList();
            return Response.status(Response.Status.BAD_REQUEST).entity(page(did, form.with(complaints), "", "")).build();
        }
    }

    private TemplateInstance page(String did, PublishForm form, String done, String problem) {
        return Templates.detail(visit.shell(Place.HOTLINES), views.of(HotlineAddress.number(did), visit), form, done, problem)
                .setLocale(visit.language().locale());
    }
}
