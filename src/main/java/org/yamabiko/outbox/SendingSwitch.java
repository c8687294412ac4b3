package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Stops all sending at once, and lets it go on. Decisions are taken as ever and wait; those whose time is over when it goes on
 * expire.
 * <p>
 * The node where it is switched obeys at once, every other one within a second; no claim on any node takes a text once the
 * switch is committed. What a gateway has in its window by then is under way and cannot be called back. Rehearsals that stay in
 * the house go on.
 */
@ApplicationScoped
public class SendingSwitch {

    /**
     * How it stands.
     *
     * @param reason in the words of whoever switched last; empty if nobody ever did
     */
    public record State(boolean stopped, String reason, String by, Optional<Instant> since) {

        static final State NEVER_TOUCHED = new State(false, "", "", Optional.empty());
    }

    private static final int LONGEST_REASON = 200;

    private final DataSource database;
    private final AuditTrail audit;
    private final Aftercare aftercare;
    private final DatabaseNotice notice;
    private final Clock clock;
    private volatile State state = State.NEVER_TOUCHED;

    SendingSwitch(DataSource database, AuditTrail audit, Aftercare aftercare, DatabaseNotice notice, MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.aftercare = aftercare;
        this.notice = notice;
        this.clock = clock;
        meters.gauge("yamabiko.sending.stopped", this, s -> s.stopped() ? 1 : 0);
    }

    /** From memory. */
    public boolean stopped() {
        return state.stopped();
    }

    public State state() {
        return state;
    }

    /** @throws InvalidInputException without a reason */
    @Transactional
    public void stop(String reason, String who) throws SQLException {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("Sending goes on", List.of(
                    Violation.of("reason", "guard.reason", "must say why, in 1 to " + LONGEST_REASON + " characters")));
        }
        write(true, reason.strip(), who);
        audit.record(who, Action.SENDING_STOPPED, "sending", null, reason.strip());
    }

    /** What is no longer worth delivering expires first. */
    @Transactional
    public void resume(String who) throws SQLException {
        var before = state.reason();
        aftercare.expire();
        write(false, "", who);
        audit.record(who, Action.SENDING_RESUMED, "sending", before, null);
    }

    private void write(boolean stopped, String reason, String who) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var write = connection.prepareStatement("""
                        insert into sending_switch (stopped, reason, changed_by, changed_at) values (?, ?, ?, ?)
                        on conflict (single) do update set stopped = excluded.stopped, reason = excluded.reason,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at""")) {
            write.setBoolean(1, stopped);
            write.setString(2, reason);
            write.setString(3, who);
            write.setObject(4, now.atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        }
        state = new State(stopped, reason, who, Optional.of(now));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        try {
            read();
        } catch (SQLException e) {
            notice.failed("whether sending is stopped cannot be read, it stays as it was", e);
        }
    }

    /** Before anything is claimed. */
    void read() throws SQLException {
        state = new Query("select * from sending_switch").list(database, row -> new State(row.getBoolean("stopped"),
                row.getString("reason"), row.getString("changed_by"), Optional.of(Query.instant(row, "changed_at"))))
                .stream().findFirst().orElse(State.NEVER_TOUCHED);
    }
}
