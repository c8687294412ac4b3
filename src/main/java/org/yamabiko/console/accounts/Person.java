package org.yamabiko.console.accounts;

import java.util.List;

import org.yamabiko.account.AccountState;
import org.yamabiko.account.AccountView;
import org.yamabiko.console.Times;
import org.yamabiko.console.Times.Moment;

/**
 * An account as pages show it.
 *
 * @param roles in words
 * @param lockedUntil null unless it is locked
 * @param signedInAt null if never
 */
public record Person(String username, String name, List<String> roles, boolean open, Moment lockedUntil,
        boolean newPasswordDue, Moment createdAt, Moment signedInAt) {

    /** Of its page. */
    public String address() {
        return "/accounts/" + username;
    }

    static Person of(AccountView account, Times times, AccountWords words) {
        return new Person(account.username(), account.name(), account.roles().stream().map(words::role).toList(),
                account.state() == AccountState.OPEN,
                account.lockedUntil() == null ? null : times.moment(account.lockedUntil()), account.newPasswordDue(),
                times.moment(account.createdAt()),
                account.signedInAt() == null ? null : times.moment(account.signedInAt()));
    }
}
