package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.delivery.ReceiptStatements.Window;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Receipts that came for a segment nobody knew. Most are early and find their segment within a second; some tell that an
 * uncertain
 * text was taken after all; the rest are reported and forgotten after some days.
 */
@ApplicationScoped
class KeptReceipts {

    private static final Logger LOG = Logger.getLogger(KeptReceipts.class);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int MOST_EARLY = 2_000;
    private static final int MOST = 100_000;

    private final DataSource database;
    private final FailOver failOver;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Counter unknown;

    KeptReceipts(DataSource database, FailOver failOver, DeliveryConfig config, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.failOver = failOver;
        this.config = config;
        this.clock = clock;
        this.unknown = meters.counter("yamabiko.receipts.unknown");
    }

    /** Gives kept receipts to the segments that have been written since. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void matchEarly() {
        match(clock.instant().minus(EARLY), MOST_EARLY);
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void matchAll() {
        match(Instant.EPOCH, MOST);
    }

    private void match(Instant since, int most) {
        quietly(connection -> {
            var oldest = clock.instant().minus(config.keepUnknownReceipts());
            if (ReceiptStatements.adopt(connection, new Window(since.isBefore(oldest) ? oldest : since, oldest, most)) > 0) {
                LOG.debug("receipts told of texts that were uncertain");
            }
            failOver.of(connection, ReceiptStatements.kept(connection, since, most));
            ReceiptStatements.takenMeanwhile(connection, MOST_EARLY);
        });
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        quietly(connection -> {
            var forgotten = ReceiptStatements.forget(connection, clock.instant().minus(config.keepUnknownReceipts()));
            if (forgotten > 0) {
                unknown.increment(forgotten);
                LOG.warnf("%d receipts were about texts that nobody knows, %s after they came; is receipt-id-format right?",
                        forgotten, config.keepUnknownReceipts());
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void quietly(Work work) {
        try (var connection = database.getConnection()) {
            inTransaction(connection, work);
        } catch (SQLException e) {
            LOG.warnf("cannot match early receipts now: %s", e.getMessage());
        }
    }

    /** A text that is undelivered and goes by another gateway must not stop between the two. */
    private static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.on(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
