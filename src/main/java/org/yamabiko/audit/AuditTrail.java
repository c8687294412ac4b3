package org.yamabiko.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.yamabiko.database.Query;

/** The trail of changes. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (at, actor, action, subject, before, after) values (?1, ?2, ?3, ?4, ?5, ?6)""";
    private static final String SELECT = "select id, at, actor, action, subject, before, after from audit_entry";

    private final EntityManager database;
    private final DataSource source;
    private final Clock clock;

    AuditTrail(EntityManager database, DataSource source, Clock clock) {
        this.database = database;
        this.source = source;
        this.clock = clock;
    }

    /**
     * Keeps what was done, in the caller's transaction: change and entry are there together or not at all.
     *
     * @param subject its kind and name, such as {@code text:catalogue}; never a caller's number
     * @param before null if there was nothing
     * @param after null if there is nothing now
     */
    @Transactional
    public void record(String actor, Action action, String subject, String before, String after) {
        database.createNativeQuery(INSERT)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, actor)
                .setParameter(3, action.name())
                .setParameter(4, subject)
                .setParameter(5, before)
                .setParameter(6, after)
                .executeUpdate();
    }

    /** The newest first. */
    public List<AuditEntry> find(AuditQuery query) {
        try {
            return new Query(SELECT)
                    .where("actor = ?", query.actor())
                    .where("action = ?", query.action() == null ? null : query.action().name())
                    .where("subject = ?", query.subject())
                    .where("at >= ?", query.from())
                    .where("at < ?", query.to())
                    .where("id < ?", query.before())
                    .then("order by id desc limit " + query.limit())
                    .list(source, row -> new AuditEntry(row.getLong("id"), Query.instant(row, "at"), row.getString("actor"),
                            Action.valueOf(row.getString("action")), row.getString("subject"), row.getString("before"),
                            row.getString("after")));
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }
}
