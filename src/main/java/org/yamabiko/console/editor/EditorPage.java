package org.yamabiko.console.editor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.yamabiko.account.Roles;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The frame of the editor. A number that no hotline has yet begins a new one. */
@Page
@Blocking
@Path("/hotlines/{did}/edit")
@RolesAllowed(Roles.EDITOR)
public class EditorPage {

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance editor(Shell shell, String number, String address);
    }

    private final Visit visit;

    EditorPage(Visit visit) {
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String did) {
        var number = EditedNumber.of(did).national();
        return Templates.editor(visit.shell(Place.HOTLINES), number, EditedNumber.address(number))
                .setLocale(visit.language().locale());
    }
}
