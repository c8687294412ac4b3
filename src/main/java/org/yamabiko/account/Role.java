package org.yamabiko.account;

import java.util.Arrays;
import java.util.Optional;

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
}
