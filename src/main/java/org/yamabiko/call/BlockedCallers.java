package org.yamabiko.call;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.phone.PhoneNumber;

/** Keeps callers who want no more texts among the numbers that get none. */
@ApplicationScoped
class BlockedCallers implements StopList {

    private final BlockedNumbers blocked;

    BlockedCallers(BlockedNumbers blocked) {
        this.blocked = blocked;
    }

    @Override
    public void stop(PhoneNumber number, String callId) {
        try {
            blocked.blockFor(number, BlockedNumbers.OPTED_OUT);
        } catch (SQLException e) {
            throw new IllegalStateException("who wants no more texts cannot be kept now", e);
        }
    }
}
