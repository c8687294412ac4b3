package org.yamabiko.incident;

import java.sql.SQLException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.notice.QuietLog;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Ends what has expired, and sends the all-clear bit by bit. Every node looks; the locks see to it that one does it. */
@ApplicationScoped
class FollowUpClock {

    private static final Logger LOG = Logger.getLogger(FollowUpClock.class);

    private final IncidentStore store;
    private final IncidentSwitch incidents;
    private final FollowUps followUps;
    private final IncidentMeter meter;
    private final DatabaseNotice notice;
    private final QuietLog failures;
    private final Clock clock;

    FollowUpClock(IncidentStore store, IncidentSwitch incidents, FollowUps followUps, IncidentMeter meter,
            DatabaseNotice notice, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.followUps = followUps;
        this.meter = meter;
        this.notice = notice;
        this.failures = new QuietLog(LOG, clock);
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            for (var key : store.expired(clock.instant())) {
                expire(key);
            }
            followUps.turn().forEach(result -> meter.followedUp(result.incident(), result.sent()));
        } catch (SQLException e) {
            notice.failed("incidents cannot be followed up", e);
        } catch (RuntimeException e) {
            failures.warn("incidents cannot be followed up now: " + e.getMessage());
        }
    }

    private void expire(String key) throws SQLException {
        try {
            if (incidents.expire(key)) {
                LOG.infof("the incident %s is over: its time has passed", key);
            }
        } catch (HttpProblem e) {
            failures.warn("the incident " + key + " is over, but could not be ended: " + e.getDetail());
        }
    }
}
