package org.yamabiko.console;

import java.time.Duration;
import java.time.Instant;

/**
 * What the sign-in page says above its form.
 *
 * @param failed whether name or password was wrong
 * @param lockedUntil when to try again; null if nothing is locked
 * @param changed whether the password was changed a moment ago
 * @param noRole whether the company's account is known, but nobody gave it a role
 * @param company whether one may sign in with an account that the company keeps elsewhere
 */
public record SignIn(boolean failed, Times.Moment lockedUntil, boolean changed, boolean noRole,
        boolean company) {

    /** No lock is longer, whatever an address says. */
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    static SignIn of(String failed, Long lockedUntil, String changed, String noRole, boolean company, Times times) {
        var locked = lockedUntil != null && Math.abs(lockedUntil - times.now().getEpochSecond()) < LONGEST_LOCK.toSeconds();
        return new SignIn(failed != null, locked ? times.moment(Instant.ofEpochSecond(lockedUntil + 1)) : null,
                changed != null, noRole != null, company);
    }
}
