package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

/** What a standstill costs. */
@Singleton
public class Leftovers {

    /**
     * @param stale waiting, and too late to be worth delivering: they expire within seconds, whether sending goes on or not
     * @param expired since the standstill began
     */
    public record Count(long stale, long expired) {
    }

    /** Longer than any text is worth delivering; it bounds what is read. */
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(3);

    private final DataSource database;
    private final Clock clock;

    Leftovers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Count since(Instant stop) throws SQLException {
        var stale = new Query("select count(*) from message").given("next_attempt_at is not null")
                .given("not in_house").where("valid_until <= ?", clock.instant());
        var expired = new Query("select count(*) from message").given("rare_status = 'EXPIRED'")
                .where("created_at >= ?", stop.minus(LONGEST_VALIDITY)).where("settled_at >= ?", stop);
        return new Count(count(stale), count(expired));
    }

    private long count(Query query) throws SQLException {
        return query.list(database, row -> row.getLong(1)).getFirst();
    }
}
