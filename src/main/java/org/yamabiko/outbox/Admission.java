package org.yamabiko.outbox;

import java.util.Optional;

/**
 * A decided text on its way into the table.
 *
 * @param seat where it leaves at once; empty if it has to wait for its turn
 */
public record Admission(NewMessage message, Optional<Seat> seat) {

    Optional<ClaimedMessage> claimed() {
        return seat.map(s -> new ClaimedMessage(message.id(), s.lane().name(), message.recipient(), message.senderId().value(),
                message.body(), 1, 0, message.createdAt(), message.validUntil()));
    }
}
