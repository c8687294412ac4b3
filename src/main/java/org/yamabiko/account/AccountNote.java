package org.yamabiko.account;

import io.vertx.core.json.JsonObject;

/** What the audit trail keeps of an account. */
final class AccountNote {

    private AccountNote() {
    }

    static String of(Account account) {
        return new JsonObject()
                .put("name", account.name)
                .put("roles", account.roles().stream().sorted().map(Role::word).toList())
                .put("state", account.state.name())
                .encode();
    }
}
