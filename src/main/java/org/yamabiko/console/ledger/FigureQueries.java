package org.yamabiko.console.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.console.ledger.DayFigures.Funnel;
import org.yamabiko.console.ledger.DayFigures.Wait;
import org.yamabiko.database.Query;

/** The sums of a day. Each reads the day's rows by an index on time, and none locks. */
@Singleton
class FigureQueries {

    /** A stretch of time. {@code did}: of one hotline; null for all */
    record Scope(String did, Instant from, Instant to) {
    }

    static final Duration PACE = Duration.ofSeconds(10);

    private static final String TEXTS = """
            select status, count(*) as texts, count(submitted_at) as submitted,
                   coalesce(sum(segments) filter (where submitted_at is not null), 0) as segments
            from message""";

    private static final String WAITS = """
            select extract(hour from created_at at time zone ?)::int as hour, count(*) as texts,
                   percentile_cont(array[0.5, 0.95])
                       within group (order by extract(epoch from submitted_at - created_at)::float8) as waits
            from message""";

    private static final String BY_HOUR = """
            select extract(hour from started_at at time zone ?)::int as hour, count(*) as calls from call""";

    private static final String WAITING = """
            select (select count(*) from message where next_attempt_at is not null)
                 - (select count(*) from message where next_attempt_at is not null and in_house)
                 + (select count(*) from message where claimed_at is not null) as waiting""";

    /** Texts leave in their order, so what left just now is right before what waits the longest. */
    private static final String LEFT = """
            select count(*) as texts
            from (select submitted_at from message
                  where created_at <= coalesce((select min(next_attempt_at) from message where next_attempt_at is not null), ?)
                    and not rehearsal
                  order by created_at desc limit 20000) latest""";

    private final DataSource database;

    FigureQueries(DataSource database) {
        this.database = database;
    }

    DayFigures day(Scope scope, ZoneId zone) throws SQLException {
        var texts = new LinkedHashMap<String, Long>();
        var submitted = new long[2];
        during(new Query(TEXTS), "created_at", scope).then("group by status").list(database, row -> {
            submitted[0] += row.getLong("submitted");
            submitted[1] += row.getLong("segments");
            return texts.put(row.getString("status"), row.getLong("texts"));
        });
        var all = texts.values().stream().mapToLong(Long::longValue).sum();
        return new DayFigures(outcomes(scope), texts,
                new Funnel(all, submitted[0], texts.getOrDefault("DELIVERED", 0L), submitted[1]), waits(scope, zone));
    }

    private Map<String, Long> outcomes(Scope scope) throws SQLException {
        var outcomes = new LinkedHashMap<String, Long>();
        during(new Query("select outcome, count(*) as calls from call"), "started_at", scope).then("group by outcome")
                .list(database, row -> outcomes.put(row.getString("outcome"), row.getLong("calls")));
        return outcomes;
    }

    private List<Wait> waits(Scope scope, ZoneId zone) throws SQLException {
        return during(new Query(WAITS).with(zone.getId()), "created_at", scope).given("submitted_at is not null")
                .then("group by 1 order by 1").list(database, row -> {
                    var waits = (Double[]) row.getArray("waits").getArray();
                    return new Wait(row.getInt("hour"), row.getLong("texts"), waits[0], waits[1]);
                });
    }

    /** Calls by the hour of the day. */
    long[] callsByHour(Scope scope, ZoneId zone) throws SQLException {
        var calls = new long[24];
        during(new Query(BY_HOUR).with(zone.getId()), "started_at", scope).then("group by 1")
                .list(database, row -> calls[row.getInt("hour")] = row.getLong("calls"));
        return calls;
    }

    Queue queue(Instant now) throws SQLException {
        var waiting = new Query(WAITING).list(database, row -> row.getLong("waiting")).getFirst();
        var left = new Query(LEFT).with(now).where("submitted_at > ?", now.minus(PACE))
                .list(database, row -> row.getLong("texts")).getFirst();
        return new Queue(waiting, left / (double) PACE.toSeconds());
    }

    private static Query during(Query query, String time, Scope scope) {
        return query.given("not rehearsal").where("did = ?", scope.did()).where(time + " >= ?", scope.from())
                .where(time + " < ?", scope.to());
    }
}
