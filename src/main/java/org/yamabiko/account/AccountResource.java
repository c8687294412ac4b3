package org.yamabiko.account;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Accounts over HTTP. A password that was made is in the answer that makes it and nowhere else. */
@Path("/api/accounts")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class AccountResource {

    private final Accounts accounts;
    private final ApiKeys keys;

    AccountResource(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @GET
    @Operation(summary = "All accounts, open ones first")
    public List<AccountView> all() {
        return accounts.all();
    }

    @POST
    @Operation(summary = "Make an account; the answer has its first password")
    @APIResponseSchema(value = LentPassword.class, responseCode = "201")
    public Response make(AccountDraft draft, @Context SecurityContext security) {
        var made = accounts.make(Given.body(draft), who(security));
        return Response.created(URI.create("/api/accounts/" + made.account().username())).entity(made).build();
    }

    @GET
    @Path("{username}")
    @Operation(summary = "One account")
    public AccountView get(String username) {
        return accounts.get(username);
    }

    @PUT
    @Path("{username}")
    @Operation(summary = "Change the person's name and roles; other roles end its sessions")
    public AccountView change(String username, AccountDraft draft, @Context SecurityContext security) {
        return accounts.change(username, Given.body(draft), who(security));
    }

    @POST
    @Path("{username}/close")
    @Operation(summary = "Close an account: nothing opens with it any more")
    public AccountView close(String username, @Context SecurityContext security) {
        return accounts.close(username, who(security));
    }

    @POST
    @Path("{username}/reopen")
    @Operation(summary = "Open a closed account again")
    public AccountView reopen(String username, @Context SecurityContext security) {
        return accounts.reopen(username, who(security));
    }

    @POST
    @Path("{username}/unlock")
    @Operation(summary = "Forget wrong passwords")
    public AccountView unlock(String username, @Context SecurityContext security) {
        return accounts.unlock(username, who(security));
    }

    @POST
    @Path("{username}/password")
    @Operation(summary = "Make another password for one who forgot it; the answer has it")
    public LentPassword resetPassword(String username, @Context SecurityContext security) {
        return accounts.resetPassword(username, who(security));
    }

    @GET
    @Path("{username}/keys")
    @Operation(summary = "Somebody's keys")
    public List<KeyView> keys(String username) {
        accounts.get(username);
        return keys.of(username);
    }

    @DELETE
    @Path("{username}/keys/{id}")
    @Operation(summary = "Revoke somebody's key")
    public void revoke(String username, UUID id, @Context SecurityContext security) {
        keys.revoke(username, id, who(security));
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
