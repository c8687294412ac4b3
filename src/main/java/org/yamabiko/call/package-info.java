/**
 * A call, from its arrival to its row in the ledger: who calls, what the hotline does, what is said, which text is promised.
 * <p>
 * Uses {@code guard}, {@code ladder}, {@code hotline}, {@code text}, {@code sender}, {@code outbox}, {@code incident},
 * {@code prompt}, {@code phone}, {@code audit} and {@code database}. Nothing here knows Asterisk:
 * {@link org.yamabiko.call.Line} is the port to the channel, {@code call.agi} stands behind it.
 * <p>
 * The promise is spoken after the commit of call and message, never before. An outcome beyond the first plan is
 * {@link org.yamabiko.call.CallOutcome#INFORMED}: a caller who chose a sentence and heard it neither got a text nor gave up.
 * <p>
 * A decision is judged by {@code guard} in the transaction that writes it ({@code LedgerStatements}), as a rule in one way to
 * the database with the rows of its group ({@code Writing}); what is refused leaves no text, and the caller hears why
 * ({@code PromiseDesk}). When everybody calls, {@code ladder} says what callers get ({@code Rungs}); on its last rung nobody
 * waits for the commit, so the decision is judged and written with the end of its call. Whoever rings back a number that texted
 * is served before all that ({@code RingBackAnswers}): a text must not bring a call that brings a text.
 * <p>
 * An {@code incident} that is on takes the place of a hotline's flow ({@code IncidentChoice}), hours and menu with it.
 * <p>
 * A rehearsal goes the same way with a mark ({@link org.yamabiko.call.Rehearsal}): it has a row in the ledger and is in no
 * figure, its text stays in the house unless it goes to one of the {@link org.yamabiko.call.TestNumbers}, and it may meet a
 * draft. A call is one only by a ticket of {@link org.yamabiko.call.Rehearsals}.
 * <p>
 * A call that another system hands over carries its reason ({@link org.yamabiko.call.IncomingCall#reason()}), which counts
 * before the hour. A caller may ask for no more texts: {@link org.yamabiko.call.StopList} is the port to whoever keeps that.
 * <p>
 * {@link org.yamabiko.call.Calls} reads the ledger: a {@link org.yamabiko.call.CallQuestion} is answered from an index, page by
 * page from a {@link org.yamabiko.call.Mark}, however many calls there are ({@link org.yamabiko.call.CallSearch}). Numbers are
 * whole in memory and masked wherever they are shown; {@link org.yamabiko.call.WholeNumbers} keeps who asked for one.
 */
package org.yamabiko.call;
