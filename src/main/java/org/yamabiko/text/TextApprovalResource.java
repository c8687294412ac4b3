package org.yamabiko.text;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Decisions about texts over HTTP. */
@Path("/api/texts")
@RolesAllowed(Roles.APPROVER)
@RunOnVirtualThread
public class TextApprovalResource {

    /** What somebody says to a decision; may be missing. */
    public record Decision(String note) {
    }

    private final TextApprovals approvals;
    private final Texts texts;

    TextApprovalResource(TextApprovals approvals, Texts texts) {
        this.approvals = approvals;
        this.texts = texts;
    }

    @GET
    @Path("waiting")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Versions that wait for a second person, the oldest first")
    public List<WaitingText> waiting() {
        return approvals.waiting();
    }

    @GET
    @Path("ending")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Texts whose approval ends soon or has ended, the first to end first")
    public List<Text> ending() {
        return approvals.ending();
    }

    @POST
    @Path("{key}/versions/{version}/submit")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Show a draft to the second person")
    public Text submit(String key, int version, @Context SecurityContext security) {
        return approvals.submit(key, version, who(security));
    }

    @POST
    @Path("{key}/versions/{version}/approve")
    @Operation(summary = "Let callers get this version; an approved one is approved anew")
    public Text approve(String key, int version, Decision decision, @Context SecurityContext security) {
        return approvals.approve(key, version, who(security), note(decision));
    }

    @POST
    @Path("{key}/versions/{version}/refuse")
    @Operation(summary = "Refuse a version that waits")
    public Text refuse(String key, int version, Decision decision, @Context SecurityContext security) {
        approvals.refuse(key, version, who(security), note(decision));
        return texts.find(key, version).orElseThrow(() -> NotFound.of("There is no text '" + key + "'."));
    }

    @POST
    @Path("{key}/versions/{version}/tested")
    @RolesAllowed(Roles.TESTER)
    @Operation(summary = "Note that somebody saw this version on a handset")
    public Text tested(String key, int version, @Context SecurityContext security) {
        return approvals.tested(key, version, who(security));
    }

    private static String note(Decision decision) {
        return Optional.ofNullable(decision).map(Decision::note).orElse(null);
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
