package org.yamabiko.account;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses what would change something and comes from a page of another site (cross-site request forgery): forms, the sign-in
 * itself, and the API, whose Basic credentials a browser may add by itself.
 * <p>
 * Browsers say where a request comes from: {@code Sec-Fetch-Site} where the connection is trustworthy, else {@code Origin}.
 * Programs say neither and pass; they carry no credentials that somebody else could make them send.
 */
@Singleton
public class SameOrigin {

    /** Before Quarkus's authentication, which has 200 and would already answer a sign-in. */
    private static final int BEFORE_AUTHENTICATION = 250;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        if (SAFE.contains(request.request().method()) || isOwn(request.request())) {
            request.next();
        } else {
            Refusal.CROSS_ORIGIN.answer(request);
        }
    }

    private static boolean isOwn(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(String.valueOf(request.authority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
