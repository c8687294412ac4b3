package org.yamabiko.account;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Administrators hold every role. */
@ApplicationScoped
public class HeldRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.hasRole(Roles.ADMINISTRATOR) ? withAll(identity) : identity);
    }

    private static SecurityIdentity withAll(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity).addRoles(Arrays.stream(Role.values()).map(Role::word).collect(toSet()))
                .build();
    }
}
