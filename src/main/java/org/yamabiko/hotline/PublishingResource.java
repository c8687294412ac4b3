package org.yamabiko.hotline;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What callers hear, over HTTP: make it live, bring it back, take it off, and tell what differs. */
@Path("/api/hotlines")
@RunOnVirtualThread
public class PublishingResource {

    private final Drafts drafts;
    private final Publisher publisher;
    private final PublishingRights rights;
    private final Versions versions;
    private final Hotlines hotlines;

    PublishingResource(Drafts drafts, Publisher publisher, PublishingRights rights, Versions versions, Hotlines hotlines) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.rights = rights;
        this.versions = versions;
        this.hotlines = hotlines;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/publish")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Make the draft live", description = "409 where a second person must approve it and has not")
    public HotlineRevision publish(String did, String body, @Context SecurityContext security) {
        var revision = publisher.publish(HotlineAddress.number(did), who(security), Wish.of(body).note());
        hotlines.refresh();
        return revision;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/unpublish")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Take the hotline off; draft and revisions stay")
    public void unpublish(String did, String body, @Context SecurityContext security) {
        rights.check(security);
        publisher.unpublish(HotlineAddress.number(did), who(security), Wish.of(body).note());
        hotlines.refresh();
    }

    @GET
    @Path("{did}/revisions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Every published version, the newest first")
    public List<HotlineRevision> revisions(String did) {
        return drafts.revisions(HotlineAddress.number(did));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{did}/revisions/{number}/restore")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Bring a former revision back, as a new one")
    public HotlineRevision restore(String did, int number, String body, @Context SecurityContext security) {
        var revision = publisher.restore(HotlineAddress.number(did), number, who(security), Wish.of(body).note());
        hotlines.refresh();
        return revision;
    }

    @GET
    @Path("{did}/diff")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What differs between two versions, in plain words", description = "from and to are live, draft, "
            + "the number of a revision, or proposal-ID; unset: from live to draft. Accept-Language ja or en")
    public Versions.Difference diff(String did, @RestQuery String from, @RestQuery String to, @Context HttpHeaders headers) {
        return versions.difference(HotlineAddress.number(did), from == null ? Versions.LIVE : from,
                to == null ? Versions.DRAFT : to, FlowDiff.language(headers.getAcceptableLanguages()));
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
