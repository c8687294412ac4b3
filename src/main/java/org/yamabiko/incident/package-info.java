/**
 * Incidents: what callers hear and get while something is wrong, written and approved ahead, switched on in one move, and the
 * all-clear to those who were told.
 * <p>
 * Uses {@code guard}, {@code hotline}, {@code text}, {@code outbox}, {@code sender}, {@code prompt}, {@code phone},
 * {@code problem}, {@code audit}, {@code account}, {@code approval}, {@code database} and {@code notice}; {@code call} asks
 * {@link org.yamabiko.incident.InForce} before it chooses a flow. The states of an incident:
 *
 * <pre>
 *   write          arm             on                 off, or its time is over
 *  ──────▶ DRAFT ─────▶ ARMED ─────────▶ ON ────────────────────────────────────▶ OVER
 *            ▲            │             ▲ │ ▲                                      │ │
 *            └── write ───┘             │ └─┘ prolong                        write │ │ on
 *            ▲                          └──────────────────────────────────────────┼─┘
 *            └─────────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * Each time it is on is a {@link org.yamabiko.incident.Round}, which keeps who was told ({@code message.incident_round}) and
 * has the follow-up: {@code NONE ─▶ RUNNING ─▶ DONE | STOPPED}, and a stopped one goes on where it stood.
 * <p>
 * <b>The rate of a follow-up.</b> {@link org.yamabiko.incident.FollowUps} gives each text a slot of its own, a second ahead at
 * most; the last slot stands in the row of the round, which one node at a time has ({@code FOR UPDATE SKIP LOCKED}). So all
 * nodes together keep the rate. A text's call id is made of the round and of the first message that its recipient was told by,
 * so the table itself refuses a second one.
 */
package org.yamabiko.incident;
