package org.yamabiko.delivery;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.yamabiko.database.GroupCommit;
import org.yamabiko.gateway.DeliveryReceipt;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Takes receipts in: each is stored before the upstream is told that we have it. */
@ApplicationScoped
@Startup
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final DataSource database;
    private final GroupCommit<DeliveryReceipt, Boolean> commits;

    Receipts(DataSource database) {
        this.database = database;
        this.commits = new GroupCommit<>("receipts", database, ReceiptStatements::keep);
    }

    /** Blocks until the receipt is stored. @throws CompletionException if it could not be */
    void onReceipt(@Observes DeliveryReceipt receipt) {
        commits.add(receipt).join();
    }

    /** Gives early receipts to the segments that have been written since. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void matchEarly() {
        try (var connection = database.getConnection()) {
            ReceiptStatements.matchEarly(connection);
        } catch (SQLException e) {
            LOG.warnf("cannot match early receipts now: %s", e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        commits.close();
    }
}
