package org.yamabiko.account;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.security.Form;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Form sign-in with an encrypted session cookie, for people. It is Quarkus's own, set by {@code quarkus.http.auth.form.*}, but
 * made after the migrations, because its key comes from the database.
 */
@ApplicationScoped
public class PageSignIn implements HttpAuthenticationMechanism {

    private final SessionKey key;
    private volatile HttpAuthenticationMechanism form;

    PageSignIn(SessionKey key) {
        this.key = key;
    }

    /** The port opens after this event, so no request comes too early. */
    void onStart(@Observes StartupEvent start) {
        form = Form.builder().encryptionKey(key.value()).build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return form.authenticate(request, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return form.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return form.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return form.getCredentialTransport(request);
    }
}
