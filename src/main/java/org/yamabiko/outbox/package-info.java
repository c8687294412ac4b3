/**
 * From a committed decision to a gateway's answer: messages, the lanes they leave by, and what becomes of those that no answer
 * decides about.
 * <p>
 * Uses {@code gateway}, {@code text}, {@code sender}, {@code phone}, {@code problem}, {@code audit}, {@code database} and
 * {@code notice}. The states of a message:
 *
 * <pre>
 *                 no room                       Accepted
 *  decided ──────────────▶ PENDING ──claim──▶ CLAIMED ─────────▶ SUBMITTED ──receipts──▶ DELIVERED | UNDELIVERED
 *     │                     ▲ ▲ ▲ │              ▲ │                 ▲                                │
 *     │ room in a lane      │ │ │ │ too old      │ │                 └─ a late answer                 │ policy OTHER_GATEWAY
 *     └─────────────────────┼─┼─┼─┼──────────────┘ │                                                  │
 *                           │ │ │ └─▶ EXPIRED      ├─ refused for now ──▶ PENDING                     │
 *                           │ │ │                  ├─ refused for good ─▶ REJECTED                    │
 *                  released │ │ │                  ├─ a person must act ▶ BLOCKED ──dropped──▶ SUPPRESSED
 *                           │ │ │                  └─ no answer, or the node died ─▶ UNCERTAIN ──receipts, query──▶ as SUBMITTED
 *                  BLOCKED ─┘ │ └───────── policy RESEND_ONCE, once ───────────────────┘
 *                             └────────────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <b>Two ways out.</b> A text that is decided while its lane has room gets a {@link org.yamabiko.outbox.Seat}: it is written as
 * CLAIMED and leaves right after its commit. Everything else is claimed in one statement ({@code FOR UPDATE SKIP LOCKED}), so
 * any number of nodes share the table without a leader. Nobody decided now overtakes what waits.
 * <p>
 * <b>Lanes.</b> A gateway is a lane: its window, its {@link org.yamabiko.gateway.Pace}, its priority and weight. A contracted
 * rate is leased to the nodes that live ({@code LeaseStatements}); the rate an upstream really takes is found by trying
 * ({@code FoundRate}). A gateway with a higher priority number gets what has waited for a quarter of its validity, and
 * everything once those before it are away.
 * <p>
 * <b>Rehearsals.</b> Their texts have a gateway of their own, a handset on the screen that is always there: no other lane takes
 * them and theirs takes no other ({@code InHouse}). Those to a telephone of the team are marked but leave as all others do.
 * <p>
 * <b>Who decides about another try.</b> {@code AfterSubmit} alone, and for uncertain texts the policy of the text. What a dead
 * process had claimed may have left, and so is UNCERTAIN: each process says every second that it lives ({@code Heartbeat}). A
 * receipt or a query ({@code Inquiry}) ends uncertainty, and takes a text back out of the queue that waits for its second
 * submit.
 * <p>
 * <b>Speed.</b> Answers and receipts share commits ({@code Journal}). The partial indexes look at columns that are null most of
 * the time, never at the status, so that a receipt touches no index.
 */
package org.yamabiko.outbox;
