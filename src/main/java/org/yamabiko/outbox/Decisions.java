package org.yamabiko.outbox;

import java.sql.SQLException;
import java.util.List;
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

    /** Those that wait for this reason. */
    public List<KeptTexts> waiting(String reason) throws SQLException {
        return blocked.kept(reason);
    }

    /** Sends all of a range after all. @return how many */
    @Transactional
    public int release(KeptTexts.Range range, String who) throws SQLException {
        return kept(blocked.release(range, who), who, Action.MESSAGE_RELEASED, range);
    }

    /** Gives up all of a range for good. @return how many */
    @Transactional
    public int drop(KeptTexts.Range range, String who) throws SQLException {
        return kept(blocked.drop(range, who), who, Action.MESSAGE_DROPPED, range);
    }

    private int kept(int texts, String who, Action action, KeptTexts.Range range) {
        if (texts > 0) {
            audit.record(who, action, range.subject(), null, String.valueOf(texts));
        }
        return texts;
    }

    private boolean kept(boolean done, String who, Action action, UUID id) {
        if (done) {
            audit.record(who, action, "message:" + id, null, null);
        }
        return done;
    }
}
