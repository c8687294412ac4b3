package org.yamabiko.console.hotlines;

import java.util.List;
import java.util.OptionalLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Visit;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.StaleDraftException;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Text;
import org.yamabiko.text.Texts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Begins a hotline: five questions, and a first draft that can be edited from there. */
@Page
@Blocking
@Path("/hotlines")
@RolesAllowed(Roles.EDITOR)
public class NewHotlinePage {

    /** A text to choose; {@code chosen} if it was. */
    record Choice(String key, String purpose, boolean chosen) {
    }

    @CheckedTemplate(basePath = "hotlines")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance create(Shell shell, NewHotline form, List<Choice> texts);
    }

    private final Visit visit;
    private final Drafts drafts;
    private final Texts texts;

    NewHotlinePage(Visit visit, Drafts drafts, Texts texts) {
        this.visit = visit;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GET
    @Path("new")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return page(NewHotline.empty(visit.language().locale()));
    }

    @POST
    @Path("new")
    @Produces(MediaType.TEXT_HTML)
    public Response make(@BeanParam NewHotline form) {
        try {
            var hotline = drafts.put(form.document(), visit.who(), OptionalLong.of(0));
            return Addresses.to(Addresses.of(hotline.did()) + "?done=made");
        } catch (StaleDraftException e) {
            return again(form.with(List.of(Violation.of("did", "hotline.there", "is a hotline already")), words()));
        } catch (InvalidInputException e) {
            return again(form.with(e.violations(), words()));
        }
    }

    private ViolationWords words() {
        return ViolationWords.in(visit.language());
    }

    private Response again(NewHotline form) {
        return Response.status(Response.Status.BAD_REQUEST).entity(page(form)).build();
    }

    private TemplateInstance page(NewHotline form) {
        return Templates
                .create(visit.shell(Place.HOTLINES), form, texts.all().stream().map(text -> choice(text, form)).toList())
                .setLocale(visit.language().locale());
    }

    private static Choice choice(Text text, NewHotline form) {
        return new Choice(text.key(), text.purpose(), text.key().equals(form.getTextKey()));
    }
}
