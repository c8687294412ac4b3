package org.yamabiko.account;

import java.time.Instant;
import java.util.List;

/**
 * One who may sign in.
 *
 * @param name of the person
 * @param lockedUntil null unless too many wrong passwords came
 * @param newPasswordDue whether the password was made by an administrator and not changed since
 * @param signedInAt the last time at the form; null if never
 */
public record AccountView(String username, String name, List<String> roles, AccountState state, Instant lockedUntil,
        boolean newPasswordDue, Instant createdAt, Instant signedInAt) {

    static AccountView of(Account account, Instant lockedUntil) {
        return new AccountView(account.username, account.name, account.roles().stream().sorted().map(Role::word).toList(),
                account.state, lockedUntil, account.newPasswordDue, account.createdAt, account.signedInAt);
    }
}
