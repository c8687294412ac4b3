package org.yamabiko.console.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.yamabiko.account.Role;

/**
 * A role to tick.
 *
 * @param word as it is sent
 * @param hint what it lets one do
 */
public record RoleChoice(String word, String label, String hint, boolean chosen) {

    static List<RoleChoice> all(Collection<String> chosen, AccountWords words) {
        return of(Arrays.asList(Role.values()), chosen, words);
    }

    static List<RoleChoice> of(Collection<Role> offered, Collection<String> chosen, AccountWords words) {
        return offered.stream().map(Role::word)
                .map(word -> new RoleChoice(word, words.role(word), words.roleHint(word), chosen.contains(word))).toList();
    }
}
