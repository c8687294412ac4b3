package org.yamabiko.prompt.dictionary;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The pronunciation dictionary over HTTP. */
@Path("/api/pronunciations")
@RolesAllowed(Roles.EDITOR)
@RunOnVirtualThread
public class PronunciationResource {

    /** How a word is spoken. */
    public record Spoken(String reading) {
    }

    private final Pronunciations pronunciations;

    PronunciationResource(Pronunciations pronunciations) {
        this.pronunciations = pronunciations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All words whose pronunciation somebody has set")
    public List<Pronunciation> all() {
        return pronunciations.all();
    }

    @PUT
    @Path("{language}/{word}")
    @Operation(summary = "Set how a word is pronounced in all prompts of a language")
    public void put(String language, String word, Spoken spoken, @Context SecurityContext security) {
        pronunciations.put(language, word, spoken == null ? null : spoken.reading(), security.getUserPrincipal().getName());
    }

    @DELETE
    @Path("{language}/{word}")
    @Operation(summary = "Forget how a word is pronounced")
    public void remove(String language, String word, @Context SecurityContext security) {
        pronunciations.remove(language, word, security.getUserPrincipal().getName());
    }
}
