package org.yamabiko.incident;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.phone.PhoneNumber;

/** Whoever asked for no more texts gets no all-clear either. */
@ApplicationScoped
class GuardedRecipients implements BlockedRecipients {

    private final BlockedNumbers blocked;

    GuardedRecipients(BlockedNumbers blocked) {
        this.blocked = blocked;
    }

    @Override
    public Set<PhoneNumber> among(Collection<PhoneNumber> recipients) {
        try {
            return blocked.among(recipients);
        } catch (SQLException e) {
            // nobody is texted of whom it is not known
            throw new IllegalStateException("blocked numbers cannot be read", e);
        }
    }
}
