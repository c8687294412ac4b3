package org.yamabiko.outbox;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;

/** What a person decides about a text that gave up, and that it is known who did. */
@ApplicationScoped
public class Decisions {

    private final BlockedTexts blocked;
    private final AuditTrail audit;

    Decisions(BlockedTexts blocked, AuditTrail audit) {
        this.blocked = blocked;
        this.audit = audit;
    }

    /** Sends it after all. @return false if it is not BLOCKED */
    @Transactional
    public boolean release(UUID id, String who) throws SQLException {
        return kept(blocked.release(id, who), who, Action.MESSAGE_RELEASED, id);
    }

    /** Gives it up for good. @return false if it is not BLOCKED */
    @Transactional
    public boolean drop(UUID id, String who) throws SQLException {
        return kept(blocked.drop(id, who), who, Action.MESSAGE_DROPPED, id);
    }

    private boolean kept(boolean done, String who, Action action, UUID id) {
        if (done) {
            audit.record(who, action, "message:" + id, null, null);
        }
        return done;
    }
}
