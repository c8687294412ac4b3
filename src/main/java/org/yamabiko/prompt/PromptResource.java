package org.yamabiko.prompt;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Where Asterisk fetches sound. Without sign-in, because Asterisk has none: whoever knows a content name knows the text
 * already. The sound of a content name never changes, so it may be cached for ever.
 */
@Path("/prompt")
@PermitAll
public class PromptResource {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Prompts prompts;

    @Inject
    PromptResource(Prompts prompts) {
        this.prompts = prompts;
    }

    @GET
    @Path("/{name}.wav")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response sound(@PathParam("name") String name, @Context Request request) {
        if (!NAME.matcher(name).matches()) {
            return notFound();
        }
        var tag = new EntityTag(name);
        var unchanged = Optional.ofNullable(request.evaluatePreconditions(tag));
        return unchanged.or(() -> prompts.wav(name).map(wav -> Response.ok(wav, "audio/wav")))
                .map(response -> response.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build())
                .orElseGet(PromptResource::notFound);
    }

    private static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_PLAIN).entity("no such prompt").build();
    }
}
