package org.yamabiko.account;

/**
 * An account and the password that was made for it. It is shown this once; its owner chooses another one at the first sign-in.
 */
public record LentPassword(AccountView account, String password) {
}
