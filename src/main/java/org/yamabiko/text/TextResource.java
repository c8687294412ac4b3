package org.yamabiko.text;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.problem.NotFound;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Texts over HTTP. A text that is approved, or needs no approval, is what callers get within two seconds. */
@Path("/api/texts")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class TextResource {

    private final Texts texts;
    private final Preflight preflight;

    TextResource(Texts texts, Preflight preflight) {
        this.texts = texts;
        this.preflight = preflight;
    }

    @GET
    @Operation(summary = "The latest version of each text")
    public List<Text> all() {
        return texts.all();
    }

    @GET
    @Path("{key}")
    @Operation(summary = "The latest version of a text")
    public Text get(String key) {
        return texts.find(key).orElseThrow(() -> noSuch(key));
    }

    @GET
    @Path("{key}/versions")
    @Operation(summary = "Every version of a text, the newest first")
    public List<Text> versions(String key) {
        var versions = texts.versions(key);
        if (versions.isEmpty()) {
            throw noSuch(key);
        }
        return versions;
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Write a text, new or changed", description = "live at once, or waiting for a second person if "
            + "yamabiko.approval.required is set")
    public Text put(String key, TextDraft draft, @Context SecurityContext security) {
        return texts.put(key, draft, security.getUserPrincipal().getName());
    }

    @POST
    @Path("preflight")
    @Operation(summary = "How a text would look and fare on four carriers; nothing is kept")
    public PreflightReport preflight(PreflightRequest request) {
        return preflight.check(request == null ? PreflightRequest.NOTHING : request);
    }

    private static RuntimeException noSuch(String key) {
        return NotFound.of("There is no text '" + key + "'.");
    }
}
