package org.yamabiko.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** What a session cookie says: whose it is, and of which version the account was when it was opened. */
record Seal(long version, String username) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):(.+)");

    static Optional<Seal> read(String written) {
        return Optional.of(WRITTEN.matcher(written)).filter(Matcher::matches)
                .map(match -> new Seal(Long.parseLong(match.group(1)), match.group(2)));
    }

    /** Quarkus writes the principal's name into the cookie: for that moment the name is the seal. */
    static SecurityIdentity on(SecurityIdentity identity) {
        return named(identity, Known.version(identity) + ":" + identity.getPrincipal().getName());
    }

    static SecurityIdentity off(SecurityIdentity identity) {
        return read(identity.getPrincipal().getName()).map(seal -> named(identity, seal.username())).orElse(identity);
    }

    boolean fits(Account account) {
        return account.version == version;
    }

    private static SecurityIdentity named(SecurityIdentity identity, String name) {
        return QuarkusSecurityIdentity.builder(identity).setPrincipal(new QuarkusPrincipal(name)).build();
    }
}
