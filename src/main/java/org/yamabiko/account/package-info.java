/**
 * Who may use the pages and the API, how they prove it, and what they may do. Uses {@code audit}, {@code problem} and
 * {@code database}.
 * <p>
 * Accounts live in a table; the first one, {@code admin}, is made at the first start. What a person may do is a set of
 * {@link org.yamabiko.account.Role}s, named at each resource. Two ways to sign in, chosen by path in
 * {@code application.properties}: {@link org.yamabiko.account.ApiSignIn} (key or HTTP Basic, never a redirect, a session cookie
 * is not looked at) for {@code /api}, {@link org.yamabiko.account.PageSignIn} (form and encrypted cookie) for the pages. What
 * changes something is refused if another site asked for it: {@link org.yamabiko.account.SameOrigin}.
 * <p>
 * An account is {@code OPEN} or {@code CLOSED}. Its version rises with password, roles and state, and a session or a remembered
 * password of another version opens nothing. Wrong passwords lock the name that was tried for a while
 * ({@link org.yamabiko.account.LockOut}), never for good. A key is live until it is revoked or ends.
 */
package org.yamabiko.account;
