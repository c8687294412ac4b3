package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

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
    private static final String ONE = "id = ?";
    private static final String RANGE = "reason = ? and left(recipient, -4) = ?";
    private static final int MOST_RANGES = 50;

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
                where blocked_at is not null and\s""".formatted(changes, event);
    }

    /** Those that wait for the same reason, by the range of their numbers; where most wait first. */
    List<KeptTexts> kept(String reason) throws SQLException {
        return new Query("select left(recipient, -4) as range, count(*) as texts from message")
                .given("blocked_at is not null").where("reason = ?", reason)
                .then("group by 1 order by 2 desc, 1 limit " + MOST_RANGES)
                .list(database, row -> new KeptTexts(row.getString("range"), row.getLong("texts")));
    }

    /** @return how many are sent after all */
    int release(KeptTexts.Range range, String who) throws SQLException {
        var released = update(RELEASE + RANGE, who, range.reason(), range.prefix());
        dispatcher.wake();
        return released;
    }

    /** @return how many are given up */
    int drop(KeptTexts.Range range, String who) throws SQLException {
        return update(DROP + RANGE, who, range.reason(), range.prefix());
    }

    /** Sends it after all. @return false if it is not BLOCKED */
    boolean release(UUID id, String who) throws SQLException {
        var released = update(RELEASE + ONE, who, id) == 1;
        dispatcher.wake();
        return released;
    }

    /** Gives it up for good. @return false if it is not BLOCKED */
    boolean drop(UUID id, String who) throws SQLException {
        return update(DROP + ONE, who, id) == 1;
    }

    private int update(String sql, String who, Object... which) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, who);
            for (int i = 0; i < which.length; i++) {
                update.setObject(i + 3, which[i]);
            }
            return update.executeUpdate();
        }
    }
}
