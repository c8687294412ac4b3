package org.yamabiko.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Programs by their key. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<ApiKeyRequest> {

    private final KeyDoor door;

    KeyIdentities(KeyDoor door) {
        this.door = door;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> KeySecret.read(request.secret()).flatMap(door::open)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
