package org.yamabiko.account;

import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Somebody who has shown who it is, as Quarkus wants to know it; and what else we remember of it. */
final class Known {

    private static final String VERSION = "yamabiko.version";
    private static final String PASSWORD_DUE = "yamabiko.password-due";
    private static final String BY_KEY = "yamabiko.by-key";

    private static final String COMPANY = "company:";

    private Known() {
    }

    static SecurityIdentity byPassword(Account account) {
        return of(account, account.roles()).build();
    }

    static SecurityIdentity byKey(Account account, Set<Role> roles) {
        return of(account, roles).addAttribute(BY_KEY, true).build();
    }

    private static QuarkusSecurityIdentity.Builder of(Account account, Set<Role> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.username))
                .addRoles(Role.words(Role.heldBy(roles)))
                .addAttribute(VERSION, account.version)
                .addAttribute(PASSWORD_DUE, account.newPasswordDue);
    }

    /** Somebody whose account the company keeps elsewhere. No name of ours begins so. */
    static SecurityIdentity byCompany(SecurityIdentity identity, Set<Role> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(COMPANY + identity.getPrincipal().getName()))
                .addRoles(Role.words(Role.heldBy(roles)))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }

    static boolean isCompany(SecurityIdentity identity) {
        return identity.getPrincipal().getName().startsWith(COMPANY);
    }

    /** Of the account, when this was found out. */
    static long version(SecurityIdentity identity) {
        return identity.getAttribute(VERSION);
    }

    /** Whether a new password comes before anything else. */
    static boolean owesPassword(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(PASSWORD_DUE)) && !isByKey(identity);
    }

    /** A program with a key, which may not make itself at home: no further keys, no other password. */
    static boolean isByKey(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(BY_KEY));
    }
}
