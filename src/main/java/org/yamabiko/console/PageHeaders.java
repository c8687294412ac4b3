package org.yamabiko.console;

import java.time.Duration;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;

import org.yamabiko.outbox.SendingSwitch;

/**
 * Keeps pages out of every cache, remembers a language that was chosen by {@code ?lang=}, and tells pages that stay open
 * whether sending is stopped.
 */
@Page
@Provider
public class PageHeaders implements ContainerResponseFilter {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final String SENDING = "Yamabiko-Sending";

    private final SendingSwitch sending;

    PageHeaders(SendingSwitch sending) {
        this.sending = sending;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
        if (request.getSecurityContext().getUserPrincipal() != null) {
            response.getHeaders().putSingle(SENDING, sending.stopped() ? "stopped" : "on");
        }
        Language.of(request.getUriInfo().getQueryParameters().getFirst(Visit.LANGUAGE))
                .ifPresent(language -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(language)));
    }

    private static NewCookie cookie(Language language) {
        return new NewCookie.Builder(Visit.LANGUAGE)
                .value(language.tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
