package org.yamabiko.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;

/** Takes the session out of the browser, whichever way it came there. */
@ApplicationScoped
public class SignOut {

    private final SecurityIdentity identity;
    private final CompanySignIn company;

    SignOut(SecurityIdentity identity, CompanySignIn company) {
        this.identity = identity;
        this.company = company;
    }

    public void leave(RoutingContext request) {
        if (Known.isCompany(identity)) {
            company.leave();
        } else {
            FormAuthenticationMechanism.logout(request);
        }
    }
}
