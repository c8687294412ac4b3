package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.notice.DatabaseNotice;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Every few seconds: the aftercare of texts, and the length of the queue. Any number of nodes may do it. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration LOST_CLAIM = Duration.ofSeconds(10);
    private static final String DEPTH = """
            select (select count(*) from message where next_attempt_at is not null)
                 - (select count(*) from message where next_attempt_at is not null and in_house),
                   (select count(*) from message where uncertain_since is not null),
                   (select count(*) from message where blocked_at is not null)
            """;

    private final Aftercare aftercare;
    private final Dispatcher dispatcher;
    private final LostClaims lostClaims;
    private final Node node;
    private final OutboxConfig config;
    private final DatabaseNotice notice;
    private final DataSource database;
    private final AtomicLong pending;
    private final AtomicLong uncertain;
    private final AtomicLong blocked;

    Housekeeping(Aftercare aftercare, Dispatcher dispatcher, LostClaims lostClaims, Node node, OutboxConfig config,
            DatabaseNotice notice,
            DataSource database, MeterRegistry meters) {
        this.aftercare = aftercare;
        this.dispatcher = dispatcher;
        this.lostClaims = lostClaims;
        this.node = node;
        this.config = config;
        this.notice = notice;
        this.database = database;
        this.pending = meters.gauge("yamabiko.queue.depth", new AtomicLong());
        this.uncertain = meters.gauge("yamabiko.texts.uncertain", new AtomicLong());
        this.blocked = meters.gauge("yamabiko.texts.blocked", new AtomicLong());
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        try {
            warn(aftercare.expire(), "%d texts expired before they could leave");
            warn(aftercare.settleAbandoned(config.claimLease(), node),
                    "%d texts were claimed by a node that died and are UNCERTAIN now");
            warn(lostClaims.sweep(dispatcher.underWay(), LOST_CLAIM), "%d claims were lost and are given back");
            warn(aftercare.resendUncertain(config.resendUncertainAfter()), "%d texts stayed UNCERTAIN and are sent once more");
            countQueue();
            notice.works();
        } catch (SQLException e) {
            notice.failed("the outbox cannot be tidied", e);
        }
    }

    private static void warn(int texts, String words) {
        if (texts > 0) {
            LOG.warnf(words, texts);
        }
    }

    private void countQueue() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DEPTH);
                var rows = statement.executeQuery()) {
            rows.next();
            pending.set(rows.getLong(1));
            uncertain.set(rows.getLong(2));
            blocked.set(rows.getLong(3));
        }
    }
}
