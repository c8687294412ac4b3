package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.guard.GuardConfig;

/**
 * Sums what was submitted today. Whoever asks shares one answer: that about the hours before this one is looked up every few
 * minutes, because with a million texts it takes a moment; that about this hour every few seconds.
 */
@Singleton
public class Spending {

    /** A day of the carriers' bills. */
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration FRESH_BEFORE = Duration.ofMinutes(5);

    private record Sum(Instant from, Instant until, Instant at, long segments) {

        boolean answers(Instant start, Instant end, Instant notBefore) {
            return from.equals(start) && until.equals(end) && at.isAfter(notBefore);
        }
    }

    private final DataSource database;
    private final BigDecimal price;
    private final Clock clock;
    private Sum before = new Sum(Instant.MIN, Instant.MIN, Instant.MIN, 0);
    private Sum hour = before;

    Spending(DataSource database, GuardConfig config, Clock clock) {
        this.database = database;
        this.price = BigDecimal.valueOf(config.segmentPrice());
        this.clock = clock;
    }

    public synchronized Spent now() throws SQLException {
        var now = clock.instant();
        var local = now.atZone(JAPAN);
        var full = local.truncatedTo(ChronoUnit.HOURS).toInstant();
        var midnight = local.truncatedTo(ChronoUnit.DAYS).toInstant();
        before = before.answers(midnight, full, now.minus(FRESH_BEFORE)) ? before : sum(midnight, full, now);
        var end = full.plus(1, ChronoUnit.HOURS);
        hour = hour.answers(full, end, now.minus(FRESH)) ? hour : sum(full, end, now);
        return new Spent(before.segments() + hour.segments(), hour.segments(), price);
    }

    /** Whatever left is billed, whether it arrived or not. */
    private Sum sum(Instant from, Instant until, Instant now) throws SQLException {
        var segments = from.equals(until) ? 0
                : new Query("select coalesce(sum(segments), 0) as sum from message")
                        .given("created_at >= ? and created_at < ?", from, until)
                        .given("attempts > 0 and not in_house")
                        .list(database, row -> row.getLong("sum")).getFirst();
        return new Sum(from, until, now, segments);
    }
}
