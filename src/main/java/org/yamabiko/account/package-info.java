/**
 * Who may use the pages and the API, and how they prove it. Uses nothing of ours.
 * <p>
 * Accounts live in a table; the first one, {@code admin}, is made at the first start. Two ways to sign in, chosen by path in
 * {@code application.properties}: {@link org.yamabiko.account.ApiSignIn} (HTTP Basic, never a redirect, a session cookie is not
 * looked at) for {@code /api}, {@link org.yamabiko.account.PageSignIn} (form and encrypted cookie) for the pages. What changes
 * something is refused if another site asked for it: {@link org.yamabiko.account.SameOrigin}.
 */
package org.yamabiko.account;
