/**
 * Whether a text may go: each limit ({@link org.yamabiko.guard.Quota}), repeated texts, numbers and ranges that get none.
 * <p>
 * Uses {@code phone}, {@code problem}, {@code audit}, {@code account}, {@code notice} and {@code database}.
 * <p>
 * <b>Where it is judged.</b> In the transaction that writes the text, for a whole group of calls at once, under one advisory
 * lock of the cluster ({@link org.yamabiko.guard.Guard}). So a limit is exact on any number of nodes, and what was counted is
 * what was committed. Nearly all texts pass; so what is asked is counted as if it had passed, in the one answer that says what
 * was there before, and calls and texts are written in the same way to the database: judging costs its work there and no way of
 * its own. If a limit refuses one, the rows are taken back to a savepoint before anybody else could see them, and written as
 * they were judged, with one more way. The price is that the groups of several nodes are committed one after the other; a group
 * is up to 200 calls. Asking ahead, when the call comes, was thought of: what is known then is not what is true at the commit,
 * so it would have to be asked again. Rate-limit libraries over PostgreSQL were looked at (Bucket4j): each bucket is a row that
 * is locked and committed by itself, several of them a text, beside the commit of the text and not with it: slower, and what is
 * taken for a text that is then not written is missed until it is given back.
 * <p>
 * <b>The rules</b> are {@code Shield}, which has neither a clock nor a database: what is asked and what is known in, a verdict
 * out. First whether the number gets texts at all; then whether the same words went there lately
 * ({@code yamabiko.guard.repeat-after}), which a key overrides once, a newer version of the text, another text, or a failure;
 * then the limits in their order. What goes to one recipient is counted from the texts themselves, in the time before each;
 * everything else in windows.
 * <p>
 * <b>Failing.</b> All limits fail closed: without a count there is no commit, and without a commit no promise. The
 * {@link org.yamabiko.guard.Alarm} fails as it was.
 */
package org.yamabiko.guard;
