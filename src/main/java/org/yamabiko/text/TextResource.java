package org.yamabiko.text;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Texts over HTTP. A text that is written is what callers get within two seconds. */
@Path("/api/texts")
@RolesAllowed("administrator")
@RunOnVirtualThread
public class TextResource {

    private final Texts texts;

    TextResource(Texts texts) {
        this.texts = texts;
    }

    @GET
    @Operation(summary = "All texts")
    public List<Text> all() {
        return texts.all();
    }

    @GET
    @Path("{key}")
    @Operation(summary = "One text")
    public Text get(String key) {
        return texts.find(key).orElseThrow(() -> NotFound.of("There is no text '" + key + "'."));
    }

    @PUT
    @Path("{key}")
    @Operation(summary = "Write a text, new or changed")
    public Text put(String key, TextDraft draft, @Context SecurityContext security) {
        return texts.put(key, draft, security.getUserPrincipal().getName());
    }
}
