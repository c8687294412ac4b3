package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

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

    private final DataSource database;
    private final Clock clock;

    Hits(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In full minutes, the current one included. */
    public List<Sum> within(Duration time) throws SQLException {
        return new Query("select quota, mode, sum(hits) as hits from guard_hit")
                .where("minute > ?", clock.instant().minus(time)).then("group by quota, mode order by quota, mode")
                .list(database, row -> new Sum(row.getString("quota"), Mode.valueOf(row.getString("mode")),
                        row.getLong("hits")));
    }

    /** The highest count of each quota in its current window, of whomever. */
    public List<Peak> peaks() throws SQLException {
        return new Query("""
                select distinct on (quota) quota, used, window_start from guard_use""")
                .where("window_start > ?", clock.instant().minus(Duration.ofDays(2)))
                .then("order by quota, window_start desc, used desc")
                .list(database, row -> new Peak(row.getString("quota"), row.getLong("used")));
    }

    /** @param used within the newest window that has any */
    public record Peak(String quota, long used) {
    }
}
