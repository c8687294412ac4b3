package org.yamabiko.outbox;

import java.util.Optional;

/**
 * A decided text on its way into the table.
 *
 * @param seat where it leaves at once; empty if it has to wait for its turn
 * @param held why it may not leave before a person says so; empty if it may
 */
public record Admission(NewMessage message, Optional<Seat> seat, Optional<String> held) {

    public Admission(NewMessage message, Optional<Seat> seat) {
        this(message, seat, Optional.empty());
    }

    /** The same, but a person has to release it first. */
    public Admission held(String reason) {
        return new Admission(message, Optional.empty(), Optional.of(reason));
    }

    Optional<ClaimedMessage> claimed() {
        return seat.map(s -> new ClaimedMessage(message.id(), s.lane().name(), message.recipient(), message.senderId().value(),
                message.body(), 1, 0, message.createdAt(), message.validUntil()));
    }
}
