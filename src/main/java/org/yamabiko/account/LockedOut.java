package org.yamabiko.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.quarkus.security.AuthenticationFailedException;

/**
 * Too many wrong passwords came, so nobody looked at this one. Quarkus lets nobody extend its exception: it carries the time.
 */
final class LockedOut {

    private static final String UNTIL = "yamabiko.locked-until";

    private LockedOut() {
    }

    static AuthenticationFailedException until(Instant time) {
        return new AuthenticationFailedException("locked", Map.of(UNTIL, time));
    }

    /** @return until when, if that was the reason */
    static Optional<Instant> read(Throwable refused) {
        return refused instanceof AuthenticationFailedException failed ? Optional.ofNullable(failed.getAttribute(UNTIL))
                : Optional.empty();
    }
}
