package org.yamabiko.console.prompts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.console.prompts.PromptsViews.Typed;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.dictionary.Pronunciations;
import org.yamabiko.prompt.recording.NewRecording;
import org.yamabiko.prompt.recording.Recordings;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Recordings of the company's own and the pronunciation of its words. Everybody looks and listens, editors change. */
@Page
@Blocking
@Path("/prompts")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.TEXT_HTML)
public class PromptsPage {

    @CheckedTemplate(basePath = "prompts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance page(Shell shell, PromptsView view);
    }

    private final Visit visit;
    private final PromptsViews views;
    private final Recordings recordings;
    private final Pronunciations pronunciations;

    PromptsPage(Visit visit, PromptsViews views, Recordings recordings, Pronunciations pronunciations) {
        this.visit = visit;
        this.views = views;
        this.recordings = recordings;
        this.pronunciations = pronunciations;
    }

    /** @param text a sentence whose reading somebody wants to see */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(@QueryParam("done") String done, @QueryParam("text") String text,
            @QueryParam("language") String language) {
        return page(Typed.trial(plain(language), plain(text)), List.of(), done);
    }

    @POST
    @Consumes({ MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED })
    public Response add(@RestForm("name") String name, @RestForm("say") String say, @RestForm("file") FileUpload file) {
        var typed = Typed.recording(plain(name), plain(say));
        if (recordings.find(plain(name).strip()).isPresent()) {
            return refused(typed, List.of(Violation.of("name", "recording.exists", "is taken: a recording never changes")));
        }
        return act(typed, () -> recordings.add(read(typed, file), visit.who()));
    }

    @POST
    @Path("{name}/remove")
    public Response remove(String name) {
        try {
            recordings.remove(name, visit.who());
            return back("removed");
        } catch (HttpProblem e) {
            return back("in-use");
        }
    }

    /** As callers hear it. */
    @GET
    @Path("{name}/sound")
    @Produces("audio/wav")
    @RolesAllowed(Roles.VIEWER)
    public Response sound(String name) {
        return recordings.sound(name)
                .map(wav -> Response.ok(wav, "audio/wav").header(HttpHeaders.CACHE_CONTROL, "private, no-cache"))
                .orElseGet(() -> Response.status(Status.NOT_FOUND)).build();
    }

    @POST
    @Path("words")
    public Response putWord(@FormParam("language") String language, @FormParam("word") String word,
            @FormParam("reading") String reading) {
        return act(Typed.word(plain(language), plain(word), plain(reading)),
                () -> pronunciations.put(language, word, reading, visit.who()));
    }

    @POST
    @Path("words/remove")
    public Response removeWord(@FormParam("language") String language, @FormParam("word") String word) {
        pronunciations.remove(language, word, visit.who());
        return back("removed");
    }

    private Response act(Typed typed, Runnable action) {
        try {
            action.run();
            return back("saved");
        } catch (InvalidInputException e) {
            return refused(typed, e.violations());
        }
    }

    private Response refused(Typed typed, List<Violation> violations) {
        return Response.status(Status.BAD_REQUEST).entity(page(typed, violations, null)).build();
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/prompts?done=" + done)).build();
    }

    private TemplateInstance page(Typed typed, List<Violation> violations, String done) {
        var words = PromptsViews.messages(visit.language());
        var notice = "saved".equals(done) ? words.doneSaved() : "removed".equals(done) ? words.doneRemoved() : "";
        var care = "in-use".equals(done) ? words.inUse() : "";
        return Templates.page(visit.shell(Place.PROMPTS), views.of(typed, violations, notice, care, visit))
                .setLocale(visit.language().locale());
    }

    private static NewRecording read(Typed typed, FileUpload file) {
        try {
            return file == null ? new NewRecording(typed.name(), typed.say(), "", new byte[0])
                    : new NewRecording(typed.name(), typed.say(), file.fileName(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
