package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.notice.DatabaseNotice;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Whether somebody attacks: much of what is asked for meets limits. Everybody redials a little when all lines are busy, so it
 * takes a number and a tenth of all.
 */
@ApplicationScoped
public class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class);
    private static final Duration LATELY = Duration.ofMinutes(2);
    private static final int A_TENTH = 10;

    private final Hits hits;
    private final DatabaseNotice notice;
    private final int least;
    private final boolean enforced;
    private final AtomicInteger gauge;
    private volatile boolean raised;

    Alarm(Hits hits, DatabaseNotice notice, GuardConfig config, MeterRegistry meters) {
        this.hits = hits;
        this.notice = notice;
        this.least = config.alarmHits();
        this.enforced = config.enforced();
        this.gauge = meters.gauge("yamabiko.guard.alarm", new AtomicInteger());
    }

    /** Whether callers are to be asked for a key, which in a dry run nobody is. From memory. */
    public boolean raised() {
        return enforced && raised;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            long asked = 0;
            long met = 0;
            for (var sum : hits.within(LATELY)) {
                if (sum.what().equals(Hit.ASKED)) {
                    asked += sum.hits();
                } else {
                    met += sum.hits();
                }
            }
            become(met >= least && met * A_TENTH >= asked);
        } catch (SQLException e) {
            notice.failed("what the shield held cannot be counted, the alarm stays as it is", e);
        }
    }

    private void become(boolean now) {
        if (now && !raised) {
            LOG.warn("much of what is asked for meets limits: callers are asked to press a key now (page /shield)");
        } else if (!now && raised) {
            LOG.info("few texts meet limits again: callers are asked for no key any more");
        }
        raised = now;
        gauge.set(now ? 1 : 0);
    }
}
