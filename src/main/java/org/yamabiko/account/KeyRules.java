package org.yamabiko.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** Reads what somebody wrote about a key. */
final class KeyRules {

    private static final int LONGEST_NAME = 60;
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final Account owner;
    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    KeyRules(Account owner, Instant now) {
        this.owner = owner;
        this.now = now;
    }

    String name(String written) {
        var name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of("name", "keyName", "must be 1 to 60 characters that say what the key is for",
                    LONGEST_NAME));
        }
        return name;
    }

    Set<Role> roles(List<String> written) {
        var held = Role.heldBy(owner.roles());
        var roles = EnumSet.noneOf(Role.class);
        for (var word : written) {
            Role.of(word).filter(held::contains).ifPresentOrElse(roles::add, () -> violations.add(Violation.of("roles",
                    "keyRole", "'" + word + "' is none of your own roles: " + Role.written(held), word)));
        }
        if (roles.isEmpty() && violations.isEmpty()) {
            violations.add(Violation.of("roles", "keyNoRole", "must name at least one of your roles"));
        }
        return roles;
    }

    /** @return null if it does not end by itself */
    Instant expiry(Instant written) {
        if (written != null && (!written.isAfter(now) || written.isAfter(now.plus(LONGEST)))) {
            violations.add(Violation.of("expiresAt", "keyExpiry", "must be in the future, at most ten years ahead"));
        }
        return written;
    }

    /** @throws InvalidInputException if anything was wrong so far */
    void agree() {
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The key was not made", violations);
        }
    }
}
