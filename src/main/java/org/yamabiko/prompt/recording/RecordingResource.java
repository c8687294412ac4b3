package org.yamabiko.prompt.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.problem.NotFound;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The company's recordings over HTTP. */
@Path("/api/prompts")
@RolesAllowed(Roles.EDITOR)
@RunOnVirtualThread
public class RecordingResource {

    /** @param usedBy numbers of hotlines that play it, or soon will */
    public record Listed(@JsonUnwrapped Recording recording, List<String> usedBy) {
    }

    private final Recordings recordings;

    RecordingResource(Recordings recordings) {
        this.recordings = recordings;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All recordings, and which hotlines play them")
    public List<Listed> all() {
        var users = recordings.users();
        return recordings.all().stream().map(one -> new Listed(one, users.getOrDefault(one.name(), List.of()))).toList();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Hand in a recording: the file itself (WAV, AIFF, AU; MP3, M4A, Ogg, FLAC where ffmpeg is installed)")
    public Recording add(String name, @QueryParam("say") String say, @QueryParam("file") @DefaultValue("") String file,
            InputStream body, @Context SecurityContext security) {
        return recordings.add(new NewRecording(name, say, file, bytes(body)), security.getUserPrincipal().getName());
    }

    @GET
    @Path("{name}/sound")
    @RolesAllowed(Roles.VIEWER)
    @Produces("audio/wav")
    @Operation(summary = "A recording as callers hear it")
    public byte[] sound(String name) {
        return recordings.sound(name).orElseThrow(() -> NotFound.of("There is no recording '" + name + "'."));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Take away a recording that no hotline plays")
    public void remove(String name, @Context SecurityContext security) {
        recordings.remove(name, security.getUserPrincipal().getName());
    }

    /** One byte more than may be is enough to know. */
    private static byte[] bytes(InputStream body) {
        try {
            return body == null ? new byte[0] : body.readNBytes(Recordings.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
