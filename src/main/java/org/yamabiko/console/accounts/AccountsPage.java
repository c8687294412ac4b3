package org.yamabiko.console.accounts;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.yamabiko.account.AccountDraft;
import org.yamabiko.account.AccountView;
import org.yamabiko.account.Accounts;
import org.yamabiko.account.ApiKeys;
import org.yamabiko.account.LastAdministratorException;
import org.yamabiko.account.LentPassword;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Who may sign in, and what for. */
@Page
@Blocking
@Path("/accounts")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {

    @CheckedTemplate(basePath = "accounts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance accounts(Shell shell, List<Person> people);

        static native TemplateInstance newAccount(Shell shell, AccountForm form);

        static native TemplateInstance account(Shell shell, Person person, AccountForm form, List<ShownKey> keys, String done,
                boolean last);

        static native TemplateInstance lentPassword(Shell shell, Person person, String password);
    }

    private final Visit visit;
    private final AccountPages pages;
    private final Accounts accounts;
    private final ApiKeys keys;

    AccountsPage(Visit visit, AccountPages pages, Accounts accounts, ApiKeys keys) {
        this.visit = visit;
        this.pages = pages;
        this.accounts = accounts;
        this.keys = keys;
    }

    @GET
    public Response all() {
        return pages.ok(Templates.accounts(shell(), accounts.all().stream().map(pages::person).toList()));
    }

    @GET
    @Path("new")
    public Response blank() {
        return pages.ok(Templates.newAccount(shell(), AccountForm.empty(pages.words())));
    }

    /** Shows the password at once, not after a redirect: nothing keeps it. */
    @POST
    public Response make(@FormParam("username") String username, @FormParam("name") String name,
            @FormParam("roles") List<String> roles) {
        var draft = new AccountDraft(username, name, roles);
        try {
            return lent(accounts.make(draft, visit.who()));
        } catch (InvalidInputException e) {
            return pages.wrong(Templates.newAccount(shell(), AccountForm.of(draft, pages.problems(e), pages.words())));
        }
    }

    @GET
    @Path("{username}")
    public Response show(String username, @QueryParam("done") String done) {
        return pages.ok(page(accounts.get(username), Problems.NONE, done == null ? "" : done, false));
    }

    @POST
    @Path("{username}")
    public Response change(String username, @FormParam("name") String name, @FormParam("roles") List<String> roles) {
        var draft = new AccountDraft(username, name, roles);
        try {
            return unlessLast(username, "saved", () -> accounts.change(username, draft, visit.who()));
        } catch (InvalidInputException e) {
            var form = AccountForm.of(draft, pages.problems(e), pages.words());
            return pages.wrong(page(accounts.get(username), form, "", false));
        }
    }

    @POST
    @Path("{username}/close")
    public Response close(String username) {
        return unlessLast(username, "closed", () -> accounts.close(username, visit.who()));
    }

    @POST
    @Path("{username}/reopen")
    public Response reopen(String username) {
        return unlessLast(username, "reopened", () -> accounts.reopen(username, visit.who()));
    }

    @POST
    @Path("{username}/unlock")
    public Response unlock(String username) {
        return unlessLast(username, "unlocked", () -> accounts.unlock(username, visit.who()));
    }

    @POST
    @Path("{username}/password")
    public Response resetPassword(String username) {
        return lent(accounts.resetPassword(username, visit.who()));
    }

    @POST
    @Path("{username}/keys/{id}/revoke")
    public Response revoke(String username, UUID id) {
        keys.revoke(username, id, visit.who());
        return done(username, "revoked");
    }

    private Response unlessLast(String username, String done, Runnable change) {
        try {
            change.run();
            return done(username, done);
        } catch (LastAdministratorException e) {
            return pages.answer(Status.CONFLICT, page(accounts.get(username), Problems.NONE, "", true));
        }
    }

    private static Response done(String username, String what) {
        return Response.seeOther(URI.create("/accounts/" + username + "?done=" + what)).build();
    }

    private Response lent(LentPassword lent) {
        return pages.ok(Templates.lentPassword(shell(), pages.person(lent.account()), lent.password()));
    }

    private TemplateInstance page(AccountView account, Problems problems, String done, boolean last) {
        var draft = new AccountDraft(account.username(), account.name(), account.roles());
        return page(account, AccountForm.of(draft, problems, pages.words()), done, last);
    }

    private TemplateInstance page(AccountView account, AccountForm form, String done, boolean last) {
        var shown = keys.of(account.username()).stream().map(pages::key).toList();
        return Templates.account(shell(), pages.person(account), form, shown, done, last);
    }

    private Shell shell() {
        return visit.shell(Place.ACCOUNTS);
    }
}
