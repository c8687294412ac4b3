package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The texts of rehearsals that stay in the house, on their way to the lane that only they have. They wait for no other text and
 * no other one for them.
 */
final class InHouse {

    /** Unless some are known to wait: those of a node that died, or that could not leave before. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final Lanes lanes;
    private final Claims claims;
    private volatile boolean waiting = true;
    private long lookedAt = System.nanoTime();

    InHouse(Lanes lanes, Claims claims) {
        this.lanes = lanes;
        this.claims = claims;
    }

    /** Room for one that is decided now; empty if others wait or there is none. */
    Optional<Seat> seat() {
        var seat = waiting ? Optional.<Seat> empty() : lanes.rehearsals().filter(Lane::tryEnter).map(Seat::new);
        if (seat.isEmpty()) {
            waiting = true;
        }
        return seat;
    }

    /** Whether some may wait until there is room in this lane. */
    boolean waitsFor(Lane lane) {
        return waiting && lanes.rehearsals().filter(lane::equals).isPresent();
    }

    /** By the dispatcher's thread alone. @return whether there may be more to claim at once */
    boolean claimAndSubmit(BiConsumer<Lane, ClaimedMessage> submit) throws SQLException {
        var lane = lanes.rehearsals().filter(Lane::worthAClaim);
        var looks = waiting || System.nanoTime() - lookedAt > LOOKS_EVERY.toNanos();
        if (lane.isEmpty() || !looks) {
            return false;
        }
        lookedAt = System.nanoTime();
        var room = lane.get().reserve(true);
        List<ClaimedMessage> claimed = List.of();
        try {
            claimed = claims.claimInHouse(lane.get().name(), room);
        } finally {
            lane.get().used(room, claimed.size());
        }
        claimed.forEach(message -> submit.accept(lane.get(), message));
        waiting = claimed.size() == room;
        return waiting;
    }
}
