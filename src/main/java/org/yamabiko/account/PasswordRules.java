package org.yamabiko.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** What a password must be: long, and not what a guesser tries first. Nobody is asked for signs of four kinds. */
final class PasswordRules {

    static final int SHORTEST = 12;
    /** bcrypt looks at no octet beyond. */
    static final int LONGEST_IN_OCTETS = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int TELLING = 4;

    private static final Set<String> COMMON = common();

    private PasswordRules() {
    }

    /** @throws InvalidInputException if the password is none to take */
    static void check(String field, String username, String password) {
        broken(field, username, password).ifPresent(violation -> {
            throw new InvalidInputException("The password was not taken", List.of(violation));
        });
    }

    private static Optional<Violation> broken(String field, String username, String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Violation.of(field, "passwordShort", "must have at least 12 characters", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_OCTETS) {
            return Optional.of(Violation.of(field, "passwordLong", "must have at most 72 octets", LONGEST_IN_OCTETS));
        }
        if (username.length() >= TELLING && lower.contains(username)) {
            return Optional.of(Violation.of(field, "passwordIsName", "must not contain the user name"));
        }
        if (COMMON.contains(lower)) {
            return Optional.of(Violation.of(field, "passwordCommon", "is one of those that are guessed first"));
        }
        if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Violation.of(field, "passwordMonotone", "must have at least 5 different characters",
                    FEWEST_DIFFERENT));
        }
        return Optional.empty();
    }

    private static Set<String> common() {
        try (var lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/account/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
