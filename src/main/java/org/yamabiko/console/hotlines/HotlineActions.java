package org.yamabiko.console.hotlines;

import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.HotlineAddress;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.hotline.Proposals;
import org.yamabiko.hotline.Publisher;
import org.yamabiko.hotline.PublishingRights;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;

import io.smallrye.common.annotation.Blocking;

/** What the buttons of a hotline's page do: withdraw, bring back, take off. */
@Page
@Blocking
@Path("/hotlines")
public class HotlineActions {

    private final Visit visit;
    private final Proposals proposals;
    private final Publisher publisher;
    private final PublishingRights rights;
    private final Hotlines hotlines;

    HotlineActions(Visit visit, Proposals proposals, Publisher publisher, PublishingRights rights, Hotlines hotlines) {
        this.visit = visit;
        this.proposals = proposals;
        this.publisher = publisher;
        this.rights = rights;
        this.hotlines = hotlines;
    }

    @POST
    @Path("{did}/withdraw")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    public Response withdraw(String did, @FormParam("id") long id) {
        return act(did, number -> {
            proposals.withdraw(number, id, visit.who(), "");
            return "withdrawn";
        });
    }

    @POST
    @Path("{did}/restore")
    @RolesAllowed(Roles.APPROVER)
    public Response restore(String did, @FormParam("number") int revision, @FormParam("note") String note) {
        return act(did, number -> {
            publisher.restore(number, revision, visit.who(), note);
            return "restored";
        });
    }

    @POST
    @Path("{did}/unpublish")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    public Response unpublish(String did, @FormParam("note") String note, @Context SecurityContext security) {
        return act(did, number -> {
            rights.check(security);
            publisher.unpublish(number, visit.who(), note);
            return "unpublished";
        });
    }

    private interface Act {
        String on(PhoneNumber did);
    }

    /** Whatever keeps an old version from coming back is told on the page anyway, or by its code. */
    private Response act(String did, Act act) {
        var number = HotlineAddress.number(did);
        Supplier<String> done = () -> {
            var code = act.on(number);
            hotlines.refresh();
            return code;
        };
        try {
            return Outcome.of(Addresses.of(number), done);
        } catch (InvalidInputException e) {
            return Addresses.to(Addresses.of(number) + "?problem=invalid");
        }
    }
}
