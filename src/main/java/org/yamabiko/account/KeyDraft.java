package org.yamabiko.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a key shall be.
 *
 * @param name what it is for
 * @param roles what it may do; none that its owner has not
 * @param expiresAt null: when it is revoked
 */
public record KeyDraft(String name, List<String> roles, Instant expiresAt) {

    public KeyDraft {
        name = Objects.requireNonNullElse(name, "");
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
