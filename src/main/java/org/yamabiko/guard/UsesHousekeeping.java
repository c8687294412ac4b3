package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.notice.DatabaseNotice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Forgets counts whose window is over: some of them name a person's number. */
@ApplicationScoped
class UsesHousekeeping {

    /** The longest window is a day, in any time zone. */
    private static final Duration COUNTS = Duration.ofHours(26);
    private static final Duration HITS = Duration.ofDays(31);

    private final DataSource database;
    private final DatabaseNotice notice;
    private final Clock clock;

    UsesHousekeeping(DataSource database, DatabaseNotice notice, Clock clock) {
        this.database = database;
        this.notice = notice;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try {
            delete("delete from guard_use where window_start < ?", COUNTS);
            delete("delete from guard_hit where minute < ?", HITS);
        } catch (SQLException e) {
            notice.failed("old counts of the shield cannot be forgotten", e);
        }
    }

    private void delete(String sql, Duration age) throws SQLException {
        try (var connection = database.getConnection(); var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
