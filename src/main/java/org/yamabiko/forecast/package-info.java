/**
 * What a queue and an event cost and how long they take: sums of what was sent, and the rehearsal of an event that has not come
 * yet, by calculation alone.
 * <p>
 * Uses {@code ladder}, {@code outbox}, {@code guard}, {@code hotline}, {@code text}, {@code carrier}, {@code prompt},
 * {@code phone}, {@code problem}, {@code account} and {@code database}. How long the queue takes now is
 * {@link org.yamabiko.outbox.Forecast}'s, because each call asks for it.
 */
package org.yamabiko.forecast;
