package org.yamabiko.console.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yamabiko.account.Role;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.exchange.Imports;
import org.yamabiko.exchange.Preview;
import org.yamabiko.exchange.Upload;
import org.yamabiko.exchange.Uploads;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.problem.InvalidInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Files in: hand one in, look at what would change, take it. {@link Downloads} gives files out. */
@Page
@Blocking
@Path("/exchange")
@RolesAllowed(Roles.VIEWER)
public class ExchangePage {

    @CheckedTemplate(basePath = "exchange")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance page(Shell shell, ExchangeView view);

        static native TemplateInstance preview(Shell shell, PreviewView view);
    }

    private final Visit visit;
    private final Imports imports;
    private final Uploads uploads;
    private final Drafts drafts;

    ExchangePage(Visit visit, Imports imports, Uploads uploads, Drafts drafts) {
        this.visit = visit;
        this.imports = imports;
        this.uploads = uploads;
        this.drafts = drafts;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("done") String done, @QueryParam("added") long added,
            @QueryParam("changed") long changed, @QueryParam("gone") String gone) {
        return page(
                new ExchangeView(visit.may(Role.EDITOR), drafts.all(), List.of(), gone != null, done != null, added, changed));
    }

    private TemplateInstance page(ExchangeView view) {
        return Templates.page(visit.shell(Place.EXCHANGE), view).setLocale(visit.language().locale());
    }

    /** What cannot be read at all is refused here; else the file waits, and the next page shows what it would change. */
    @POST
    @Consumes({ MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED })
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.EDITOR)
    public Response take(@RestForm("file") FileUpload file) {
        var upload = read(file);
        try {
            imports.preview(upload, visit.who());
        } catch (InvalidInputException e) {
            var reasons = e.violations().stream().map(ViolationWords.in(visit.language())::of).toList();
            var view = new ExchangeView(true, drafts.all(), List.of(), false, false, 0, 0).refusing(reasons);
            return Response.status(Status.BAD_REQUEST).entity(page(view)).build();
        }
        return Response.seeOther(URI.create("/exchange/" + uploads.keep(upload, visit.who()))).build();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.EDITOR)
    public Response preview(UUID id, @QueryParam("stale") String stale) {
        var file = uploads.find(id, visit.who());
        if (file.isEmpty()) {
            return Response.seeOther(URI.create("/exchange?gone=yes")).build();
        }
        var view = PreviewView.of(id, file.get().name(), imports.preview(file.get(), visit.who()), stale != null,
                ViolationWords.in(visit.language()));
        return Response.ok(Templates.preview(visit.shell(Place.EXCHANGE), view).setLocale(visit.language().locale())).build();
    }

    @POST
    @Path("{id}/apply")
    @RolesAllowed(Roles.EDITOR)
    public Response apply(UUID id, @FormParam("token") String token) {
        var file = uploads.find(id, visit.who());
        if (file.isEmpty()) {
            return Response.seeOther(URI.create("/exchange?gone=yes")).build();
        }
        try {
            var applied = imports.apply(file.get(), token, visit.who());
            uploads.forget(id);
            return Response.seeOther(done(applied)).build();
        } catch (HttpProblem e) {
            // the preview says what is in the way
            return Response.seeOther(URI.create("/exchange/" + id + "?stale=yes")).build();
        }
    }

    private static URI done(Preview applied) {
        return URI.create("/exchange?done=imported&added=" + applied.added() + "&changed=" + applied.changed());
    }

    private static Upload read(FileUpload file) {
        try {
            return file == null ? new Upload("", new byte[0])
                    : new Upload(file.fileName(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
