package org.yamabiko.exchange;

import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yamabiko.account.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Files for programs. {@code ?format=} or the Accept header say which kind; Accept-Language, in which words tables speak. */
@Path("/api/export")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
public class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Operation(summary = "All texts and hotlines, as JSON or YAML")
    public Response everything(@QueryParam("format") String format, @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return Answers.of(exports.everything(DocumentFormat.wanted(format, headers), who(security)));
    }

    @GET
    @Path("/texts.{ending}")
    @Operation(summary = "Texts as a table, one row each")
    public Response texts(String ending, @Context HttpHeaders headers, @Context SecurityContext security) {
        return Answers.of(exports.texts(Format.table(ending), language(headers), who(security)));
    }

    @GET
    @Path("/menus.{ending}")
    @Operation(summary = "Hotlines as a table, one row a key")
    public Response menus(String ending, @Context HttpHeaders headers, @Context SecurityContext security) {
        return Answers.of(exports.menus(Format.table(ending), language(headers), who(security)));
    }

    /** English unless Japanese is asked for: programs know the fields' own names. */
    private static Locale language(HttpHeaders headers) {
        var wantsJapanese = headers.getAcceptableLanguages().stream().limit(1)
                .anyMatch(locale -> locale.getLanguage().equals(Locale.JAPANESE.getLanguage()));
        return wantsJapanese ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static String who(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
