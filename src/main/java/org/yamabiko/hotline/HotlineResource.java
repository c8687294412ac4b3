package org.yamabiko.hotline;

import java.util.List;
import java.util.OptionalLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.yamabiko.account.Roles;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Hotlines and their drafts over HTTP. The number in the path is the published one, in any form. */
@Path("/api/hotlines")
@RunOnVirtualThread
public class HotlineResource {

    private static final String YAML = "application/yaml";
    private static final String VERSION = "The ETag is the draft's version. With If-Match the draft is written only if it is "
            + "still the one that was read; else 412";

    private final Drafts drafts;

    HotlineResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All hotlines")
    public List<HotlineSummary> all() {
        return drafts.all();
    }

    @GET
    @Path("{did}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The draft of a hotline: its flow document", description = VERSION)
    public RestResponse<JsonNode> get(String did) {
        return answer(drafts.get(HotlineAddress.number(did)));
    }

    @PUT
    @Path("{did}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Write the draft of a hotline", description = VERSION)
    public RestResponse<JsonNode> put(String did, String document, @RestHeader("If-Match") String read,
            @Context SecurityContext security) {
        return put(did, FlowDocument.json(document), read, security);
    }

    @PUT
    @Path("{did}")
    @Consumes(YAML)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Write the draft of a hotline, in YAML", description = VERSION)
    public RestResponse<JsonNode> putYaml(String did, String document, @RestHeader("If-Match") String read,
            @Context SecurityContext security) {
        return put(did, FlowDocument.yaml(document), read, security);
    }

    private RestResponse<JsonNode> put(String did, JsonNode document, String read, SecurityContext security) {
        var written = document.path("did").asText();
        if (!PhoneNumber.parse(written).equals(PhoneNumber.parse(did))) {
            throw new InvalidInputException("The hotline was not taken",
                    List.of(new Violation("did", "is '" + written + "', but the address says '" + did + "'")));
        }
        var hotline = drafts.put(document, security.getUserPrincipal().getName(), version(read));
        return answer(drafts.get(hotline.did()));
    }

    private static OptionalLong version(String ifMatch) {
        if (ifMatch == null || "*".equals(ifMatch.strip())) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(ifMatch.strip().replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("The hotline was not taken",
                    List.of(new Violation("If-Match", "must be the ETag of the draft, such as \"3\"")));
        }
    }

    private static RestResponse<JsonNode> answer(Draft draft) {
        return ResponseBuilder.ok(draft.document()).tag(String.valueOf(draft.version())).build();
    }
}
