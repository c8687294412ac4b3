package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.delivery.UnknownReceipts.Window;
import org.yamabiko.notice.DatabaseNotice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Receipts that came for a segment nobody knew. Most are early and find their segment within a second; some tell that an
 * uncertain text was taken after all; the rest are reported and forgotten after some days.
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
    private final DatabaseNotice notice;
    private final Clock clock;
    private final Counter unknown;

    KeptReceipts(DataSource database, FailOver failOver, DeliveryConfig config, DatabaseNotice notice, Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.failOver = failOver;
        this.config = config;
        this.notice = notice;
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
        var another = quietly(connection -> {
            var oldest = clock.instant().minus(config.keepUnknownReceipts());
            if (UnknownReceipts.adopt(connection, new Window(since.isBefore(oldest) ? oldest : since, oldest, most)) > 0) {
                LOG.debug("receipts told of texts that were uncertain");
            }
            var undelivered = ReceiptStatements.kept(connection, since, most);
            TakenTexts.settleWaiting(connection, MOST_EARLY);
            return failOver.of(connection, undelivered);
        });
        if (another.orElse(false)) {
            failOver.wake();
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        var oldest = clock.instant().minus(config.keepUnknownReceipts());
        var forgotten = quietly(connection -> UnknownReceipts.forget(connection, oldest)).orElse(0);
        if (forgotten > 0) {
            unknown.increment(forgotten);
            LOG.warnf("%d receipts were about texts that nobody knows, %s after they came; is receipt-id-format right?",
                    forgotten, config.keepUnknownReceipts());
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @return empty if the database is away */
    private <T> Optional<T> quietly(Work<T> work) {
        try (var connection = database.getConnection()) {
            return Optional.of(inTransaction(connection, work));
        } catch (SQLException e) {
            notice.failed("receipts cannot be matched", e);
            return Optional.empty();
        }
    }

    /** A text that is undelivered and goes by another gateway must not stop between the two. */
    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
