/**
 * From a committed decision to a gateway's answer: messages, and the dispatcher that submits them.
 * <p>
 * Uses {@code gateway}, {@code text}, {@code sender}, {@code phone} and {@code database}. The states of a message:
 *
 * <pre>
 *  PENDING --claim--> CLAIMED --Accepted--> SUBMITTED --receipts--> DELIVERED | UNDELIVERED
 *     ^                  |
 *     |                  +--Rejected, permanent--> REJECTED
 *     +--Rejected, temporary--+
 *     |                  +--no answer, or a node died--> UNCERTAIN --receipts--> DELIVERED | UNDELIVERED
 *     +--too old--> EXPIRED
 * </pre>
 *
 * A claim is one statement ({@code FOR UPDATE SKIP LOCKED}), so any number of nodes may share the table without a leader. What
 * a
 * dead node had claimed may have left, and so becomes UNCERTAIN and is not repeated. The outbox is the only owner of retry.
 */
package org.yamabiko.outbox;
