package org.yamabiko.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** Stands between Quarkus's form sign-in and those who know people: what it learns is sealed, what it asks is by a person. */
record Sealing(IdentityProviderManager identities) implements IdentityProviderManager {

    static final String PERSON = "yamabiko.person";

    @Override
    public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
        request.setAttribute(PERSON, true);
        return identities.authenticate(request).map(Seal::on);
    }

    @Override
    public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
        request.setAttribute(PERSON, true);
        return Seal.on(identities.authenticateBlocking(request));
    }
}
