package org.yamabiko.account;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.security.Form;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Form sign-in with an encrypted session cookie, for people. It is Quarkus's own, set by {@code quarkus.http.auth.form.*}, but
 * made after the migrations, because its key comes from the database.
 * <p>
 * The cookie is made anew at every sign-in from what the server knows, never from what the browser brought: a session that
 * somebody planted is worth nothing. One that no longer fits its account counts as none.
 */
@ApplicationScoped
public class PageSignIn implements HttpAuthenticationMechanism {

    /** Where the form is, and where it is posted to. */
    static final String PATH = "/sign-in";
    private static final String LOCKED_UNTIL = "yamabiko.locked-until";
    private static final int FOUND = 302;

    private final SessionKey key;
    private final CompanySignIn company;
    private volatile HttpAuthenticationMechanism form;

    PageSignIn(SessionKey key, CompanySignIn company) {
        this.key = key;
        this.company = company;
    }

    /** The port opens after this event, so no request comes too early. */
    void onStart(@Observes StartupEvent start) {
        form = Form.builder().encryptionKey(key.value()).build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var identity = company.isAt(request) ? company.enter(request, identities) : byForm(request, identities);
        // each puts itself there, but what is said to those it refuses is our affair
        return identity.onTermination().invoke(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    private Uni<SecurityIdentity> byForm(RoutingContext request, IdentityProviderManager identities) {
        var identity = form.authenticate(request, new Sealing(identities)).onItem().ifNotNull().transform(Seal::off);
        return isSignIn(request)
                ? identity.onFailure().invoke(e -> LockedOut.read(e).ifPresent(until -> request.put(LOCKED_UNTIL, until)))
                : identity.onFailure(AuthenticationFailedException.class).recoverWithNull()
                        .onItem().ifNull().switchTo(() -> company.resume(request, identities));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        if (company.isAt(request)) {
            return company.getChallenge(request);
        }
        Instant lockedUntil = request.get(LOCKED_UNTIL);
        return lockedUntil == null ? form.getChallenge(request)
                : Uni.createFrom().item(new ChallengeData(FOUND, HttpHeaders.LOCATION,
                        PATH + "?locked=" + lockedUntil.getEpochSecond()));
    }

    private static boolean isSignIn(RoutingContext request) {
        return HttpMethod.POST.equals(request.request().method()) && request.normalizedPath().equals(PATH);
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
