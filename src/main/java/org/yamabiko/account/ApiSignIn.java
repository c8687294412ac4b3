package org.yamabiko.account;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** HTTP Basic (RFC 7617) for programs. Whoever is refused gets 401 with a problem to read, never a redirect. */
@ApplicationScoped
public class ApiSignIn implements HttpAuthenticationMechanism {

    /** Not silent: whoever sends no credentials is told how to. */
    private final HttpAuthenticationMechanism basic = new BasicAuthenticationMechanism("Yamabiko", false);

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return basic.authenticate(request, identities);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return basic.sendChallenge(request).invoke(() -> Refusal.UNAUTHORIZED.answer(request));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return basic.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return basic.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return basic.getCredentialTransport(request);
    }
}
