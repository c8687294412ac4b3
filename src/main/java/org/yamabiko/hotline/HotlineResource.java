package org.yamabiko.hotline;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Hotlines over HTTP. The number in the path is the published one, in any form. */
@Path("/api/hotlines")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class HotlineResource {

    private static final String YAML = "application/yaml";

    private final Drafts drafts;
    private final Hotlines hotlines;

    HotlineResource(Drafts drafts, Hotlines hotlines) {
        this.drafts = drafts;
        this.hotlines = hotlines;
    }

    @GET
    @Operation(summary = "All hotlines")
    public List<HotlineSummary> all() {
        return drafts.all();
    }

    @GET
    @Path("{did}")
    @Operation(summary = "The draft of a hotline: its flow document")
    public JsonNode get(String did) {
        return drafts.draft(number(did));
    }

    @PUT
    @Path("{did}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write the draft of a hotline")
    public JsonNode put(String did, String document, @Context SecurityContext security) {
        return put(did, FlowDocument.json(document), security);
    }

    @PUT
    @Path("{did}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(YAML)
    @Operation(summary = "Write the draft of a hotline, in YAML")
    public JsonNode putYaml(String did, String document, @Context SecurityContext security) {
        return put(did, FlowDocument.yaml(document), security);
    }

    private JsonNode put(String did, JsonNode document, SecurityContext security) {
        var written = document.path("did").asText();
        if (!PhoneNumber.parse(written).equals(PhoneNumber.parse(did))) {
            throw new InvalidInputException("The hotline was not taken",
                    List.of(new Violation("did", "is '" + written + "', but the address says '" + did + "'")));
        }
        drafts.put(document, security.getUserPrincipal().getName());
        return document;
    }

    @POST
    @Path("{did}/publish")
    @RolesAllowed({ Roles.EDITOR, Roles.APPROVER })
    @Operation(summary = "Make the draft live")
    public HotlineRevision publish(String did, @Context SecurityContext security) {
        var revision = drafts.publish(number(did), security.getUserPrincipal().getName());
        hotlines.refresh();
        return revision;
    }

    @GET
    @Path("{did}/revisions")
    @Operation(summary = "Every published version, the newest first")
    public List<HotlineRevision> revisions(String did) {
        return drafts.revisions(number(did));
    }

    private static PhoneNumber number(String did) {
        return PhoneNumber.parse(did).orElseThrow(() -> NotFound.of("'" + did + "' is no telephone number."));
    }
}
