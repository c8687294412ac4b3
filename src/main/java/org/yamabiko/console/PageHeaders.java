package org.yamabiko.console;

import java.time.Duration;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;

/** Keeps pages out of every cache, and remembers a language that was chosen by {@code ?lang=}. */
@Page
@Provider
public class PageHeaders implements ContainerResponseFilter {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
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
