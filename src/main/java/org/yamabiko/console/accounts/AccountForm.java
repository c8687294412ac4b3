package org.yamabiko.console.accounts;

import java.util.List;

import org.yamabiko.account.AccountDraft;

/** What stands in the form of an account. */
public record AccountForm(String username, String name, List<RoleChoice> roles, Problems problems) {

    static AccountForm empty(AccountWords words) {
        return of(new AccountDraft("", "", List.of()), Problems.NONE, words);
    }

    static AccountForm of(AccountDraft draft, Problems problems, AccountWords words) {
        return new AccountForm(draft.username(), draft.name(), RoleChoice.all(draft.roles(), words), problems);
    }
}
