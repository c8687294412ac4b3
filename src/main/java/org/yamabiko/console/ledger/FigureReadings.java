package org.yamabiko.console.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.ledger.FigureQueries.Scope;

/**
 * Figures shared by everybody who looks: a wall of screens costs the database no more than one. What took long to read is kept
 * for longer, so that a busy day's figures never take more than a tenth of a connection's time; a day that is over is kept for
 * a while, because only late receipts change it.
 */
@Singleton
class FigureReadings {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration OF_THE_PAST = Duration.ofMinutes(1);
    private static final Duration HOURS_OF_THE_PAST = Duration.ofHours(1);
    private static final int TIMES_AS_LONG = 10;
    private static final int MOST_KEPT = 500;
    private static final int HEAT_DAYS = 7;

    private interface Reader<T> {
        T read() throws SQLException;
    }

    private record Kept(Object reading, Instant until) {
    }

    private record Key(String what, String did, LocalDate day) {
    }

    private final FigureQueries queries;
    private final Clock clock;
    private final ConsoleConfig config;
    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    FigureReadings(FigureQueries queries, Clock clock, ConsoleConfig config) {
        this.queries = queries;
        this.clock = clock;
        this.config = config;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.timeZone());
    }

    /** @param did null for all hotlines */
    synchronized DayFigures day(String did, LocalDate day) {
        return read(new Key("day", did, day), OF_THE_PAST, DayFigures.class, () -> queries.day(scope(did, day), zone()));
    }

    /** Calls by hour of the seven days that end with {@code day}, in their order. */
    synchronized List<long[]> week(String did, LocalDate day) {
        var days = new ArrayList<long[]>();
        for (int before = HEAT_DAYS - 1; before >= 0; before--) {
            var one = day.minusDays(before);
            days.add(read(new Key("hours", did, one), HOURS_OF_THE_PAST, long[].class,
                    () -> queries.callsByHour(scope(did, one), zone())));
        }
        return days;
    }

    synchronized Queue queue() {
        return read(new Key("queue", null, today()), FRESH, Queue.class, () -> queries.queue(clock.instant()));
    }

    /** For tests, which write between two looks. */
    synchronized void forget() {
        kept.clear();
    }

    private <T> T read(Key key, Duration ifPast, Class<T> type, Reader<T> reader) {
        var now = clock.instant();
        var earlier = kept.get(key);
        if (earlier != null && earlier.until().isAfter(now)) {
            return type.cast(earlier.reading());
        }
        var start = System.nanoTime();
        var reading = call(reader);
        var took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(TIMES_AS_LONG);
        var fresh = key.day().isBefore(today()) ? ifPast : FRESH;
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(reading, now.plus(took.compareTo(fresh) > 0 ? took : fresh)));
        return reading;
    }

    private static <T> T call(Reader<T> reader) {
        try {
            return reader.read();
        } catch (SQLException e) {
            throw new IllegalStateException("the figures cannot be read", e);
        }
    }

    private Scope scope(String did, LocalDate day) {
        return new Scope(did, start(day), start(day.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return config.timeZone();
    }
}
