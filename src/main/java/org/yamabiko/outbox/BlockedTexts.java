package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** What a person decides about a text that gave up. */
@Singleton
class BlockedTexts {

    /**
     * A text that went stale meanwhile is worth delivering as long as it first was: the person decided so now. What a release
     * before this one had added does not count.
     */
    private static final String RELEASE = decided("RELEASED", """
            status = 'PENDING', blocked_at = null, next_attempt_at = decided.at, failures = 0,
            valid_until = greatest(valid_until, decided.at + (valid_until - coalesce(released_at, created_at))),
            released_at = decided.at""");
    private static final String DROP = decided("DROPPED", """
            status = 'SUPPRESSED', reason = 'DROPPED', blocked_at = null, settled_at = decided.at""");

    private final DataSource database;
    private final Clock clock;
    private final Dispatcher dispatcher;

    BlockedTexts(DataSource database, Clock clock, Dispatcher dispatcher) {
        this.database = database;
        this.clock = clock;
        this.dispatcher = dispatcher;
    }

    private static String decided(String event, String changes) {
        return """
                update message set %s,
                       history = history || jsonb_build_object('at', decided.at, 'event', '%s', 'detail', 'by ' || decided.who)
                from (select ?::timestamptz as at, ?::text as who) decided
                where id = ? and blocked_at is not null
                """.formatted(changes, event);
    }

    /** Sends it after all. @return false if it is not BLOCKED */
    boolean release(UUID id, String who) throws SQLException {
        var released = update(RELEASE, id, who);
        dispatcher.wake();
        return released;
    }

    /** Gives it up for good. @return false if it is not BLOCKED */
    boolean drop(UUID id, String who) throws SQLException {
        return update(DROP, id, who);
    }

    private boolean update(String sql, UUID id, String who) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, who);
            update.setObject(3, id);
            return update.executeUpdate() == 1;
        }
    }
}
