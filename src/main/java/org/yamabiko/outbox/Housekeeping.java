package org.yamabiko.outbox;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Every few seconds: ends stale texts, settles what dead nodes left, and counts the queue. Any number of nodes may do it. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final String DEPTH = "select count(*) from message where status = 'PENDING'";

    private final Outbox outbox;
    private final OutboxConfig config;
    private final DataSource database;
    private final AtomicLong depth;

    Housekeeping(Outbox outbox, OutboxConfig config, DataSource database, MeterRegistry meters) {
        this.outbox = outbox;
        this.config = config;
        this.database = database;
        this.depth = meters.gauge("yamabiko.queue.depth", new AtomicLong());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        try {
            var expired = outbox.expire();
            if (expired > 0) {
                LOG.warnf("%d texts expired before they could leave", expired);
            }
            var abandoned = outbox.settleAbandoned(config.claimLease());
            if (abandoned > 0) {
                LOG.warnf("%d texts were claimed by a node that died and are UNCERTAIN now", abandoned);
            }
            var resent = outbox.resendUncertain(config.resendUncertainAfter());
            if (resent > 0) {
                LOG.warnf("%d texts were UNCERTAIN for %s and are sent once more", resent, config.resendUncertainAfter());
            }
            countQueue();
        } catch (SQLException e) {
            LOG.warnf("cannot tidy the outbox now: %s", e.getMessage());
        }
    }

    private void countQueue() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DEPTH);
                var rows = statement.executeQuery()) {
            rows.next();
            depth.set(rows.getLong(1));
        }
    }
}
