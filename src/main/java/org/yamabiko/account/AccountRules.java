package org.yamabiko.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** Reads what somebody wrote about an account. */
final class AccountRules {

    private static final int LONGEST_NAME = 100;

    private final List<Violation> violations = new ArrayList<>();

    /** @return as it is kept */
    String username(String written) {
        var name = Usernames.normal(written);
        if (!Usernames.isOne(name)) {
            violations.add(Violation.of("username", "usernameForm",
                    "must be 2 to 32 of a-z, 0-9, '.', '_' and '-', and begin with a letter"));
        }
        return name;
    }

    String name(String written) {
        var name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of("name", "personName", "must be 1 to 100 characters", LONGEST_NAME));
        }
        return name;
    }

    Set<Role> roles(List<String> written) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : written) {
            Role.of(word).ifPresentOrElse(roles::add, () -> violations.add(Violation.of("roles", "unknownRole",
                    "'" + word + "' is none of administrator, editor, approver, viewer, tester", word)));
        }
        return roles.isEmpty() ? EnumSet.of(Role.VIEWER) : roles;
    }

    /** @throws InvalidInputException if anything was wrong so far */
    void agree() {
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The account was not taken", violations);
        }
    }
}
