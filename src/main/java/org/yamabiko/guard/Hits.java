package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.guard.Quota.Mode;

/** What the shield did lately, on all nodes. */
@Singleton
public class Hits {

    /**
     * So many texts met a limit.
     *
     * @param what a quota's name, {@code ASKED} for all, {@code SENT_BEFORE}, {@code BLOCKED}
     */
    public record Sum(String what, Mode mode, long hits) {
    }

    /** Some tenths of a second's worth. */
    private static final int NEWEST = 100_000;

    private final DataSource database;
    private final ZoneId zone;
    private final Clock clock;

    Hits(DataSource database, GuardConfig config, Clock clock) {
        this.database = database;
        this.zone = config.timeZone();
        this.clock = clock;
    }

    /** Texts that went to the same number before. */
    public static final String SENT_BEFORE = Hit.SENT_BEFORE;
    /** Texts to numbers that get none. */
    public static final String BLOCKED = Hit.BLOCKED;

    /** In full minutes, the current one included. */
    public List<Sum> within(Duration time) throws SQLException {
        return new Query("select quota, mode, sum(hits) as hits from guard_hit")
                .where("minute > ?", clock.instant().minus(time)).then("group by quota, mode order by quota, mode")
                .list(database, row -> new Sum(row.getString("quota"), Mode.valueOf(row.getString("mode")),
                        row.getLong("hits")));
    }

    /** The highest count of each quota in its current window, of whomever; none where nothing is counted yet. */
    public Map<Quota, Long> peaks() throws SQLException {
        var now = clock.instant();
        var peaks = new EnumMap<Quota, Long>(Quota.class);
        for (var quota : Quota.values()) {
            var query = quota.slides() ? ofTexts(quota, now)
                    : new Query("select max(used) as used from guard_use").where("quota = ?", quota.name())
                            .where("window_start = ?", quota.windowStart(now, zone));
            query.list(database, row -> row.getObject("used", Long.class)).stream().filter(Objects::nonNull)
                    .forEach(used -> peaks.put(quota, used));
        }
        return peaks;
    }

    /** Among the newest texts: nobody waits for a count of all. */
    private static Query ofTexts(Quota quota, Instant now) {
        var newest = new Query("select recipient, text_key from message")
                .where("created_at > ?", quota.window().map(now::minus).orElse(null)).given("not rehearsal")
                .then("order by created_at desc limit " + NEWEST);
        var alike = quota.subject() == Quota.Subject.RECIPIENT ? "recipient" : "recipient, text_key";
        return new Query("select max(texts) as used from (select count(*) as texts from ", newest,
                "newest group by " + alike + ") counted");
    }
}
