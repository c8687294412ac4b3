package org.yamabiko.console.senders;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.yamabiko.console.senders.SendersViews.Typed;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.sender.CompanyNames;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.sender.Senders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Senders, link domains and names of the company. Everybody looks, administrators change. */
@Page
@Blocking
@Path("/senders")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class SendersPage {

    @CheckedTemplate(basePath = "senders")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance senders(Shell shell, SendersView view);
    }

    private final Visit visit;
    private final SendersViews views;
    private final Senders senders;
    private final LinkDomains domains;
    private final CompanyNames names;

    SendersPage(Visit visit, SendersViews views, Senders senders, LinkDomains domains, CompanyNames names) {
        this.visit = visit;
        this.views = views;
        this.senders = senders;
        this.domains = domains;
        this.names = names;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(@QueryParam("done") String done) {
        return page(0, new SenderForm(), Typed.NOTHING, List.of(), done);
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(long id) {
        return page(id, SenderForm.of(senders.get(id)), Typed.NOTHING, List.of(), null);
    }

    @POST
    public Response add(@BeanParam SenderForm form) {
        return act("saved", () -> senders.add(form.draft(), visit.who()), 0, form, Typed.NOTHING);
    }

    @POST
    @Path("{id}")
    public Response change(long id, @BeanParam SenderForm form) {
        return act("saved", () -> senders.change(id, form.draft(), visit.who()), id, form, Typed.NOTHING);
    }

    @POST
    @Path("{id}/remove")
    public Response remove(long id) {
        senders.remove(id, visit.who());
        return back("removed");
    }

    @POST
    @Path("domains")
    public Response addDomain(@FormParam("domain") String domain) {
        return act("saved", () -> domains.add(domain, visit.who()), 0, new SenderForm(), new Typed(domain, ""));
    }

    @POST
    @Path("domains/remove")
    public Response removeDomain(@FormParam("domain") String domain) {
        domains.remove(domain, visit.who());
        return back("removed");
    }

    @POST
    @Path("names")
    public Response addName(@FormParam("name") String name) {
        return act("saved", () -> names.add(name, visit.who()), 0, new SenderForm(), new Typed("", name));
    }

    @POST
    @Path("names/remove")
    public Response removeName(@FormParam("name") String name) {
        names.remove(name, visit.who());
        return back("removed");
    }

    private Response act(String done, Runnable action, long id, SenderForm form, Typed typed) {
        try {
            action.run();
            return back(done);
        } catch (InvalidInputException e) {
            return Response.status(Response.Status.BAD_REQUEST).entity(page(id, form, typed, e.violations(), null)).build();
        }
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/senders?done=" + done)).build();
    }

    private TemplateInstance page(long id, SenderForm form, Typed typed, List<Violation> violations, String done) {
        var words = SendersViews.messages(visit.language());
        var notice = "saved".equals(done) ? words.doneSaved() : "removed".equals(done) ? words.doneRemoved() : "";
        return Templates.senders(visit.shell(Place.SENDERS), views.of(id, form, typed, violations, notice, visit.language()))
                .setLocale(visit.language().locale());
    }
}
