package org.yamabiko.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Taking in files from programs: the same file twice, first for the preview, then with the preview's token. */
@Path("/api/import")
@RolesAllowed(Roles.EDITOR)
@RunOnVirtualThread
public class ImportResource {

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What a file (JSON, YAML, CSV, XLSX) would change; with preview=false and the preview's token, change it")
    public Preview take(@QueryParam("preview") @DefaultValue("true") boolean preview, @QueryParam("token") String token,
            @QueryParam("name") @DefaultValue("") String name, @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            InputStream body, @Context SecurityContext security) {
        var file = new Upload(named(name, mediaType), bytes(body));
        var who = security.getUserPrincipal().getName();
        if (preview) {
            return imports.preview(file, who);
        }
        if (token == null || token.isBlank()) {
            throw new InvalidInputException("The file was not taken",
                    List.of(new Violation("token", "is missing: ask for the preview first, it tells the token")));
        }
        return imports.apply(file, token, who);
    }

    private static String named(String name, String mediaType) {
        var isCsv = mediaType != null && mediaType.startsWith("text/csv");
        return name.isBlank() && isCsv ? "upload.csv" : name;
    }

    /** One byte more than may be is enough to know. */
    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(TableLimits.BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
