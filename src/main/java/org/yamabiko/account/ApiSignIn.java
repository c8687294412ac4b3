package org.yamabiko.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * For programs: an API key as a bearer token (RFC 6750) or HTTP Basic (RFC 7617). Whoever is refused gets 401 with a problem to
 * read, or 429 while the user name is locked, never a redirect.
 */
@ApplicationScoped
public class ApiSignIn implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final String LOCKED_UNTIL = "yamabiko.locked-until";

    /** Not silent: whoever sends no credentials is told how to. */
    private final HttpAuthenticationMechanism basic = new BasicAuthenticationMechanism("Yamabiko", false);
    private final Clock clock;

    ApiSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var identity = key(request)
                .map(key -> identities.authenticate(new ApiKeyRequest(key)))
                .orElseGet(() -> basic.authenticate(request, identities));
        // it has put itself there, but what is said to those it refuses is our affair
        request.put(HttpAuthenticationMechanism.class.getName(), this);
        return identity
                .onFailure().invoke(e -> LockedOut.read(e).ifPresent(until -> request.put(LOCKED_UNTIL, until)));
    }

    private static Optional<String> key(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return basic.sendChallenge(request).invoke(() -> refuse(request));
    }

    private void refuse(RoutingContext request) {
        Instant lockedUntil = request.get(LOCKED_UNTIL);
        if (lockedUntil == null) {
            Refusal.UNAUTHORIZED.answer(request);
        } else {
            var seconds = Math.max(1, Duration.between(clock.instant(), lockedUntil).toSeconds() + 1);
            request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            Refusal.LOCKED.answer(request, lockedUntil);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return basic.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, ApiKeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return basic.getCredentialTransport(request);
    }
}
