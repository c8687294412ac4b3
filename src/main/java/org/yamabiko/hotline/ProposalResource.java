package org.yamabiko.hotline;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Proposals over HTTP: from a draft to what callers hear, by way of a second person. */
@Path("/api/hotlines")
@RunOnVirtualThread
public class ProposalResource {

    private final Proposals proposals;
    private final Hotlines hotlines;

    ProposalResource(Proposals proposals, Hotlines hotlines) {
        this.proposals = proposals;
        this.hotlines = hotlines;
    }

    @GET
    @Path("{did}/proposals")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Every proposal of a hotline, the newest first")
    public List<Proposal> all(String did) {
        return proposals.of(HotlineAddress.number(did));
    }

    @GET
    @Path("{did}/proposals/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One proposal with its document")
    public Proposal get(String did, long id) {
        return proposals.get(HotlineAddress.number(did), id);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/proposals")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Propose the draft", description = "Where no approval is required it is live at once, or at its time")
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    public Proposal propose(String did, String body, @Context SecurityContext security) {
        var wish = Wish.of(body);
        return seen(proposals.propose(HotlineAddress.number(did), who(security), wish.note(), wish.time()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/proposals/{id}/approve")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Approve: live at once, or at the proposal's time")
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    public Proposal approve(String did, long id, String body, @Context SecurityContext security) {
        return seen(proposals.approve(HotlineAddress.number(did), id, who(security), Wish.of(body).note()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/proposals/{id}/refuse")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Refuse; the note says what should change")
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    public Proposal refuse(String did, long id, String body, @Context SecurityContext security) {
        return proposals.refuse(HotlineAddress.number(did), id, who(security), Wish.of(body).note());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/proposals/{id}/withdraw")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Withdraw what is not live yet")
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    public Proposal withdraw(String did, long id, String body, @Context SecurityContext security) {
        return proposals.withdraw(HotlineAddress.number(did), id, who(security), Wish.of(body).note());
    }

    private Proposal seen(Proposal proposal) {
        if (proposal.state() == ProposalState.LIVE) {
            hotlines.refresh();
        }
        return proposal;
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
