package org.yamabiko.console.accounts;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

import org.yamabiko.account.Accounts;
import org.yamabiko.account.ApiKeys;
import org.yamabiko.account.KeyDraft;
import org.yamabiko.account.OwnPassword;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.InvalidInputException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** What everybody settles alone: password, keys, language. */
@Page
@Blocking
@Path("/me")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
public class MePage {

    private static final List<Integer> TERMS = List.of(30, 90, 365, 0);
    private static final int USUAL_TERM = 90;

    @CheckedTemplate(basePath = "accounts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance me(Shell shell, Me me);

        static native TemplateInstance newKey(Shell shell, ShownKey key, String secret);
    }

    /**
     * @param person null if the account is kept elsewhere: then there is neither password nor key here
     * @param roles what one may do, in words
     */
    public record Me(String username, List<String> roles, Person person, List<ShownKey> keys, Problems password, KeyForm form,
            String done) {
    }

    private final Visit visit;
    private final AccountPages pages;
    private final Accounts accounts;
    private final OwnPassword password;
    private final ApiKeys keys;
    private final Clock clock;

    MePage(Visit visit, AccountPages pages, Accounts accounts, OwnPassword password, ApiKeys keys, Clock clock) {
        this.visit = visit;
        this.pages = pages;
        this.accounts = accounts;
        this.password = password;
        this.keys = keys;
        this.clock = clock;
    }

    @GET
    public Response show(@QueryParam("done") String done) {
        return pages.ok(page(Problems.NONE, form("", List.of(Roles.VIEWER), USUAL_TERM, Problems.NONE),
                done == null ? "" : done));
    }

    /** Every session ends with the old password, this one too. */
    @POST
    @Path("password")
    public Response changePassword(@FormParam("present") String present, @FormParam("wanted") String wanted) {
        try {
            password.change(visit.who(), present, wanted);
            return Response.seeOther(URI.create("/sign-in?changed=yes")).build();
        } catch (InvalidInputException e) {
            return pages.wrong(page(pages.problems(e), form("", List.of(Roles.VIEWER), USUAL_TERM, Problems.NONE), ""));
        }
    }

    /** Shows the key at once, not after a redirect: nothing keeps it. */
    @POST
    @Path("keys")
    public Response makeKey(@FormParam("name") String name, @FormParam("roles") List<String> roles,
            @FormParam("days") @DefaultValue("0") int days) {
        var expiresAt = days > 0 ? clock.instant().plus(Duration.ofDays(days)) : null;
        var draft = new KeyDraft(name, roles, expiresAt);
        try {
            var made = keys.make(visit.who(), draft);
            return pages.ok(Templates.newKey(visit.shell(Place.ME), pages.key(made.key()), made.secret()));
        } catch (InvalidInputException e) {
            return pages.wrong(page(Problems.NONE, form(draft.name(), draft.roles(), days, pages.problems(e)), ""));
        }
    }

    @POST
    @Path("keys/{id}/revoke")
    public Response revoke(UUID id) {
        keys.revoke(visit.who(), id, visit.who());
        return Response.seeOther(URI.create("/me?done=revoked")).build();
    }

    private TemplateInstance page(Problems ofPassword, KeyForm form, String done) {
        var words = pages.words();
        var person = accounts.find(visit.who()).map(pages::person).orElse(null);
        var roles = visit.roles().stream().map(role -> words.role(role.word())).toList();
        var shown = keys.of(visit.who()).stream().map(pages::key).toList();
        return Templates.me(visit.shell(Place.ME), new Me(visit.who(), roles, person, shown, ofPassword, form, done));
    }

    private KeyForm form(String name, List<String> roles, int days, Problems problems) {
        var terms = Stream.concat(TERMS.stream(), Stream.of(days)).distinct()
                .map(term -> new KeyForm.Term(term, term == days)).toList();
        return new KeyForm(name, RoleChoice.of(visit.roles(), roles, pages.words()), terms, problems);
    }
}
