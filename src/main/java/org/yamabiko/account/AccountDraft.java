package org.yamabiko.account;

import java.util.List;
import java.util.Objects;

/**
 * What an account shall be.
 *
 * @param username taken at the making alone; it never changes
 * @param name of the person
 * @param roles their words; without any, a viewer
 */
public record AccountDraft(String username, String name, List<String> roles) {

    public AccountDraft {
        username = Objects.requireNonNullElse(username, "");
        name = Objects.requireNonNullElse(name, "");
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
