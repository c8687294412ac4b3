package org.yamabiko.console.editor;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.logging.Logger;
import org.yamabiko.account.Roles;
import org.yamabiko.console.Language;
import org.yamabiko.console.Page;
import org.yamabiko.console.Visit;
import org.yamabiko.prompt.Prompt;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.SpeechException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** How a sentence will sound, for those who write it. */
@Page
@Path("/hotlines/{did}/edit/sound")
@RolesAllowed(Roles.EDITOR)
public class SoundResource {

    private static final Logger LOG = Logger.getLogger(SoundResource.class);
    /** What a flow document allows for a prompt. */
    private static final int LONGEST = 500;

    /**
     * @param language as in the flow document
     * @param reading how it is pronounced; null or empty if as it is written
     * @param recording the one that says it; null or empty if an engine does
     */
    public record Sentence(String text, String language, String reading, String recording) {

        public Sentence {
            reading = Objects.requireNonNullElse(reading, "");
            recording = Objects.requireNonNullElse(recording, "");
        }

        Optional<Prompt> prompt() {
            var locale = Language.of(language).map(Language::locale);
            return locale
                    .filter(known -> text != null && !text.isBlank() && text.length() <= LONGEST && reading.length() <= LONGEST)
                    .map((Locale known) -> new Prompt(text, known, reading, recording));
        }
    }

    private final ObjectMapper json;
    private final Prompts prompts;
    private final ListeningLimit limit;
    private final Visit visit;

    SoundResource(ObjectMapper json, Prompts prompts, ListeningLimit limit, Visit visit) {
        this.json = json;
        this.prompts = prompts;
        this.limit = limit;
        this.visit = visit;
    }

    /** 200 with a WAV; 400: no sentence; 429: too many in a minute; 503: nothing here can speak it. */
    @POST
    @RunOnVirtualThread
    public Response speak(String did, String body) {
        var prompt = read(body).flatMap(Sentence::prompt);
        if (prompt.isEmpty()) {
            return Response.status(Status.BAD_REQUEST).build();
        }
        if (!limit.admit(visit.who())) {
            return Response.status(Status.TOO_MANY_REQUESTS).build();
        }
        try {
            return Response.ok(prompts.listen(prompt.get()), "audio/wav").build();
        } catch (SpeechException e) {
            LOG.debugf("a sentence could not be spoken for an editor: %s (%s)", e.reason(), e.getMessage());
            return Response.status(Status.SERVICE_UNAVAILABLE).build();
        }
    }

    /** Read here and not before: who may not ask is refused first, whatever is sent. */
    private Optional<Sentence> read(String body) {
        try {
            return Optional.ofNullable(json.readValue(body == null ? "" : body, Sentence.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
