package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Shares each contracted rate among the nodes that live. A node renews its share each second; what it does not renew is free
 * again {@link #LASTS} later. At every moment all shares together are at most the rate: whoever comes new gets what the others
 * have given back, and what was given back counts for one second more, because the upstream looks at the second before.
 */
@Singleton
class LaneLeases {

    private static final Logger LOG = Logger.getLogger(LaneLeases.class);
    private static final Duration LASTS = Duration.ofSeconds(4);

    private record Contract(String gateway, int perSecond, LanePace pace) {
    }

    private final DataSource database;
    private final Node node;
    private final List<Contract> contracts = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    LaneLeases(DataSource database, Node node) {
        this.database = database;
        this.node = node;
    }

    /** The lane may submit nothing until its first share came. */
    void add(String gateway, int perSecond, LanePace pace) {
        if (perSecond < 1) {
            throw new IllegalArgumentException(
                    "yamabiko.gateway.\"" + gateway + "\".max-submits-per-second must be more than 0");
        }
        pace.contract();
        contracts.add(new Contract(gateway, perSecond, pace));
        renew();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        for (var contract : contracts) {
            try {
                // counted from before the question: by the database's clock the lease ends later
                var asked = System.nanoTime();
                contract.pace().share(shareOf(contract), asked + LASTS.toNanos());
                away = false;
            } catch (SQLException e) {
                if (!away) {
                    LOG.warnf("the rate of gateway %s cannot be leased now; it pauses when the lease ends: %s",
                            contract.gateway(), e.getMessage());
                }
                away = true;
            }
        }
    }

    private int shareOf(Contract contract) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var share = new LeaseStatements(connection, contract.gateway(), node.name(), LASTS).renew(contract.perSecond());
                connection.commit();
                return share;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Gives the shares back, so that the others need not wait for their end. */
    void giveBack() {
        for (var contract : contracts) {
            contract.pace().share(0, System.nanoTime());
            try (var connection = database.getConnection()) {
                new LeaseStatements(connection, contract.gateway(), node.name(), LASTS).end();
            } catch (SQLException e) {
                LOG.debugf("the lease of gateway %s ends by itself: %s", contract.gateway(), e.getMessage());
            }
        }
        contracts.clear();
    }
}
