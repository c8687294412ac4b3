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
 *     +------------------- once, if nothing settles it -----+
 *     +--too old--> EXPIRED
 * </pre>
 *
 * A claim is one statement ({@code FOR UPDATE SKIP LOCKED}), so any number of nodes may share the table without a leader. What
 * a
 * dead node had claimed may have left, and so becomes UNCERTAIN; if nothing settles it, it is sent once more and never twice,
 * because a link that comes twice harms less than one that was promised and never comes. The outbox is the only owner of retry.
 */
package org.yamabiko.outbox;
