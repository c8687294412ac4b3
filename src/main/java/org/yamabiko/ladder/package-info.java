/**
 * What a call gets when everybody calls: the less the more there are, so that each caller gets the text whatever it takes.
 * <p>
 * Uses {@code phone}, {@code problem}, {@code database}, {@code audit}, {@code account} and {@code notice}. Below {@code call},
 * which asks {@link org.yamabiko.ladder.Ladders} at each call's beginning: the answer comes from memory. What each
 * {@link org.yamabiko.ladder.Rung} means for a caller is {@code call}'s business.
 * <p>
 * There is a ladder for the service and one for each hotline; a call gets the higher of the two. One climbs at once, as far as
 * its figures reach ({@link org.yamabiko.ladder.Limits}), and comes down one rung at a time, each after a quiet time. A person
 * can pin a rung, until a time or until let go; what is pinned holds whatever the figures say.
 *
 * <pre>
 *              a limit is reached: at once, any number of rungs
 *        ┌──────────────┬─────────────────┬────────────────┐
 *        │              ▼                 ▼                ▼
 *     NORMAL ◀─quiet─ SHORT ◀──quiet── HANG_UP ◀─quiet── SHED
 * </pre>
 *
 * Several nodes: each tells the others once a second how much it has ({@code LoadExchange}), so that limits hold for all of
 * them together. Without the database each goes on with its own figures and with the limits and pins it knew.
 */
package org.yamabiko.ladder;
