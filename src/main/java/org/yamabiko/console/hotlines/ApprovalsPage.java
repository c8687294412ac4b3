package org.yamabiko.console.hotlines;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.HotlineAddress;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.ProposalState;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.text.TextApprovals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** What waits for a second person, and what is planned. */
@Page
@Blocking
@Path("/approvals")
public class ApprovalsPage {

    private static final String HERE = "/approvals";

    @CheckedTemplate(basePath = "hotlines")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance approvals(Shell shell, Waiting waiting, String done, String problem);
    }

    private final Visit visit;
    private final Proposals proposals;
    private final Hotlines hotlines;
    private final WaitingViews views;
    private final TextApprovals texts;

    ApprovalsPage(Visit visit, Proposals proposals, Hotlines hotlines, WaitingViews views, TextApprovals texts) {
        this.visit = visit;
        this.proposals = proposals;
        this.hotlines = hotlines;
        this.views = views;
        this.texts = texts;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done,
            @QueryParam("problem") @DefaultValue("") String problem) {
        return Templates.approvals(visit.shell(Place.APPROVALS), views.all(visit), done, problem)
                .setLocale(visit.language().locale());
    }

    @POST
    @Path("hotlines/{did}/{id}/approve")
    @RolesAllowed(Roles.APPROVER)
    public Response approve(String did, long id, @FormParam("note") String note) {
        return act(() -> {
            var state = proposals.approve(HotlineAddress.number(did), id, visit.who(), note).state();
            hotlines.refresh();
            return state == ProposalState.LIVE ? "published" : "planned";
        });
    }

    @POST
    @Path("hotlines/{did}/{id}/refuse")
    @RolesAllowed(Roles.APPROVER)
    public Response refuse(String did, long id, @FormParam("note") String note) {
        return act(() -> {
            proposals.refuse(HotlineAddress.number(did), id, visit.who(), note);
            return "refused";
        });
    }

    @POST
    @Path("texts/{key}/{version}/approve")
    @RolesAllowed(Roles.APPROVER)
    public Response approveText(String key, int version, @FormParam("note") String note) {
        return act(() -> {
            texts.approve(key, version, visit.who(), note);
            hotlines.refresh();
            return "approved";
        });
    }

    @POST
    @Path("texts/{key}/{version}/refuse")
    @RolesAllowed(Roles.APPROVER)
    public Response refuseText(String key, int version, @FormParam("note") String note) {
        return act(() -> {
            texts.refuse(key, version, visit.who(), note);
            return "refused";
        });
    }

    private interface Act {
        String run();
    }

    /** What is wrong stands on the page of the hotline or the text; a missing reason is asked for by the form itself. */
    private static Response act(Act act) {
        try {
            return Outcome.of(HERE, act::run);
        } catch (InvalidInputException e) {
            return Addresses.to(HERE + "?problem=" + (e.violations().getFirst().field().equals("note") ? "note" : "invalid"));
        }
    }
}
