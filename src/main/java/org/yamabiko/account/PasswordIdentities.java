package org.yamabiko.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** People by user name and password. */
@ApplicationScoped
public class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final PasswordSignIn signIn;

    PasswordIdentities(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        return context.runBlocking(() -> Known.byPassword(check(request)));
    }

    private Account check(UsernamePasswordAuthenticationRequest request) {
        var password = new String(request.getPassword().getPassword());
        return request.getAttribute(Sealing.PERSON) == null ? signIn.program(request.getUsername(), password)
                : signIn.person(request.getUsername(), password);
    }
}
