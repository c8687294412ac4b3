package org.yamabiko.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** People by the seal in their session cookie. The account is looked up each time: what changed in it holds from now on. */
@ApplicationScoped
public class SessionIdentities implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Door door;

    SessionIdentities(Door door) {
        this.door = door;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> Seal.read(request.getPrincipal())
                .flatMap(seal -> door.open(seal.username()).filter(seal::fits))
                .map(Known::byPassword)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
