package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** The limits as people set them; every node follows a change within two seconds. */
@ApplicationScoped
public class Limits implements CurrentLimits {

    /** Where it is a count; beyond it nobody means a limit. */
    static final long HIGHEST = 1_000_000_000;

    private final DataSource database;
    private final AuditTrail audit;
    private final DatabaseNotice notice;
    private final Clock clock;
    private final boolean enforced;
    private volatile Map<Quota, Limit> changed = Map.of();

    Limits(DataSource database, AuditTrail audit, DatabaseNotice notice, Clock clock, GuardConfig config) {
        this.database = database;
        this.audit = audit;
        this.notice = notice;
        this.clock = clock;
        this.enforced = config.enforced();
    }

    @Override
    public Limit of(Quota quota) {
        var limit = asSet(quota);
        return enforced || limit.mode() != Mode.ENFORCED ? limit : new Limit(quota, Mode.MONITORED, limit.most());
    }

    /** Whether limits hold at all; otherwise the whole service is in a dry run. */
    public boolean enforced() {
        return enforced;
    }

    private Limit asSet(Quota quota) {
        return changed.getOrDefault(quota, quota.standard());
    }

    public List<Limit> all() {
        return Arrays.stream(Quota.values()).map(this::asSet).toList();
    }

    /** @throws InvalidInputException if {@code most} is none that anybody can mean */
    @Transactional
    public void set(String name, Mode mode, Long most, String who) throws SQLException {
        var quota = named(name);
        if (mode == null) {
            throw refused("mode", "guard.mode", "must be one of " + List.of(Mode.values()));
        }
        if (most == null || most < 0 || most > HIGHEST) {
            throw refused("most", "guard.most", "must be a whole number from 0 to " + HIGHEST);
        }
        var before = asSet(quota);
        write(new Limit(quota, mode, most), who);
        audit.record(who, Action.LIMIT_CHANGED, "limit:" + quota, words(before), words(new Limit(quota, mode, most)));
        read();
    }

    /** Back to what it is until somebody changes it. */
    @Transactional
    public void reset(String name, String who) throws SQLException {
        var quota = named(name);
        var before = asSet(quota);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from guard_limit where quota = ?")) {
            delete.setString(1, quota.name());
            delete.executeUpdate();
        }
        audit.record(who, Action.LIMIT_CHANGED, "limit:" + quota, words(before), words(quota.standard()));
        read();
    }

    private static Quota named(String name) {
        return Arrays.stream(Quota.values()).filter(q -> q.name().equals(name)).findFirst()
                .orElseThrow(() -> NotFound.of("There is no limit of that name."));
    }

    private static String words(Limit limit) {
        return limit.mode() + " " + limit.most();
    }

    private void write(Limit limit, String who) throws SQLException {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement("""
                        insert into guard_limit (quota, mode, most, changed_by, changed_at) values (?, ?, ?, ?, ?)
                        on conflict (quota) do update set mode = excluded.mode, most = excluded.most,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at""")) {
            write.setString(1, limit.quota().name());
            write.setString(2, limit.mode().name());
            write.setLong(3, limit.most());
            write.setString(4, who);
            write.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        }
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        try {
            read();
        } catch (SQLException e) {
            notice.failed("the limits cannot be read, those of before go on", e);
        }
    }

    private void read() throws SQLException {
        var read = new EnumMap<Quota, Limit>(Quota.class);
        new Query("select quota, mode, most from guard_limit").list(database,
                row -> new Limit(Quota.valueOf(row.getString("quota")), Mode.valueOf(row.getString("mode")),
                        row.getLong("most")))
                .forEach(limit -> read.put(limit.quota(), limit));
        changed = read;
    }

    private static InvalidInputException refused(String field, String code, String words) {
        return new InvalidInputException("The limit was not changed", List.of(Violation.of(field, code, words)));
    }
}
