package org.yamabiko.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Sign-in to the pages with an account that the company keeps elsewhere, by OpenID Connect (authorization code flow). It is
 * Quarkus's own, set by {@code quarkus.oidc.*}, and off by default: then nothing here asks the network for anything.
 * <p>
 * What such a person may do comes from a claim of the ID token, through {@link CompanyConfig} alone.
 */
@ApplicationScoped
public class CompanySignIn {

    private static final String PATH = "/sign-in/company";
    /** Of the library; long sessions are cut into several. */
    private static final String SESSION = "q_session";

    private final OidcAuthenticationMechanism oidc;
    private final OidcSession session;
    private final CompanyConfig config;
    private final boolean on;

    CompanySignIn(OidcAuthenticationMechanism oidc, OidcSession session, CompanyConfig config,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean on) {
        this.oidc = oidc;
        this.session = session;
        this.config = config;
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }

    /** Whether somebody goes to, or comes back from, the company's sign-in. */
    boolean isAt(RoutingContext request) {
        return on && request.normalizedPath().equals(PATH);
    }

    /** Whom the company did not let in comes back to our own sign-in page. */
    Uni<SecurityIdentity> enter(RoutingContext request, IdentityProviderManager identities) {
        return authenticate(request, identities)
                .onItem().ifNotNull().invoke(CompanySignIn::needRole)
                .onFailure(AuthenticationCompletionException.class)
                .transform(e -> new AuthenticationRedirectException("/sign-in?failed=yes"));
    }

    private static void needRole(SecurityIdentity identity) {
        if (identity.getRoles().isEmpty()) {
            throw new AuthenticationRedirectException("/sign-in?norole=yes");
        }
    }

    /**
     * Somebody who came in this way before; one without a role, or whose session has ended or cannot be verified, is nobody.
     */
    Uni<SecurityIdentity> resume(RoutingContext request, IdentityProviderManager identities) {
        return hasSession(request)
                ? authenticate(request, identities)
                        .onItem().ifNotNull().transform(identity -> identity.getRoles().isEmpty() ? null : identity)
                        .onFailure(e -> !(e instanceof AuthenticationRedirectException)).recoverWithNull()
                : Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return oidc.authenticate(request, identities).onItem().ifNotNull().transform(this::known);
    }

    Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    void leave() {
        session.logout().await().indefinitely();
    }

    private boolean hasSession(RoutingContext request) {
        return on && request.request().cookies().stream().map(Cookie::getName).anyMatch(name -> name.startsWith(SESSION));
    }

    private SecurityIdentity known(SecurityIdentity identity) {
        return Known.byCompany(identity, given(identity.getRoles()));
    }

    private Set<Role> given(Set<String> theirs) {
        return Role.among(theirs.stream().map(word -> config.roles().getOrDefault(word, List.of()))
                .flatMap(Collection::stream).toList());
    }
}
