/**
 * A call, from its arrival to its row in the ledger: who calls, what the hotline does, what is said, which text is promised.
 * <p>
 * Uses {@code hotline}, {@code text}, {@code sender}, {@code outbox}, {@code prompt}, {@code phone} and {@code database}.
 * Nothing here knows Asterisk: {@link org.yamabiko.call.Line} is the port to the channel, {@code call.agi} stands behind it.
 * <p>
 * The promise is spoken after the commit of call and message, never before. An outcome beyond the first plan is
 * {@link org.yamabiko.call.CallOutcome#INFORMED}: a caller who chose a sentence and heard it neither got a text nor gave up.
 */
package org.yamabiko.call;
