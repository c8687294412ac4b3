package org.yamabiko.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is trusted with. */
public enum Role {
    /** Everything, accounts and senders among it. */
    ADMINISTRATOR(Roles.ADMINISTRATOR),
    /** Writes texts and hotlines. */
    EDITOR(Roles.EDITOR),
    /** Lets others' texts and hotlines go live. */
    APPROVER(Roles.APPROVER),
    /** Looks; everybody who can sign in may. */
    VIEWER(Roles.VIEWER),
    /** Rehearses calls. */
    TESTER(Roles.TESTER);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As it is stored, configured and checked. */
    public String word() {
        return word;
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** What somebody may do who was given these: an administrator everything, any other looks as well. */
    static Set<Role> heldBy(Set<Role> given) {
        if (given.contains(ADMINISTRATOR)) {
            return EnumSet.allOf(Role.class);
        }
        var held = EnumSet.noneOf(Role.class);
        held.addAll(given);
        if (!given.isEmpty()) {
            held.add(VIEWER);
        }
        return held;
    }

    /** Those of the words that are roles of ours. */
    static Set<Role> among(Collection<String> words) {
        return words.stream().flatMap(word -> of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    static Set<String> words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.toSet());
    }

    /** As a column holds them. */
    static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }

    static Set<Role> read(String written) {
        return among(Arrays.asList(written.split(",")));
    }
}
