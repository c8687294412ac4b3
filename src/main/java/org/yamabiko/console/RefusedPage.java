package org.yamabiko.console;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who follows a link to what is not there, or not for them, gets a page with a way back, not a problem that programs read. */
@Page
@Provider
public class RefusedPage implements ContainerResponseFilter {

    @CheckedTemplate
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance refused(Shell shell, Refused refused);
    }

    /** Why, as far as it concerns the reader. */
    public record Refused(int status) {

        public boolean forbidden() {
            return status == Status.FORBIDDEN.getStatusCode();
        }

        public boolean missing() {
            return status == Status.NOT_FOUND.getStatusCode();
        }
    }

    private final Visit visit;

    RefusedPage(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem && isForPeople(request.getAcceptableMediaTypes())) {
            var page = Templates.refused(visit.shell(Place.SIGN_IN), new Refused(response.getStatus()))
                    .setLocale(visit.language().locale());
            response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        }
    }

    /** Browsers ask for HTML by name when somebody follows a link or sends a form; scripts do not. */
    private static boolean isForPeople(List<MediaType> wanted) {
        return wanted.stream().anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
    }
}
