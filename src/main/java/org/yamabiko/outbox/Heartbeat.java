package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.database.Query;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Says each second that this process lives. What it had claimed when it stops saying so may have left. */
@Singleton
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    /** Longer than a pause of the JVM or a restart of the database; a late answer counts even after it. */
    private static final Duration LASTS = Duration.ofSeconds(10);
    /**
     * What is left of a lease after which a process that was started again counts as dead: three beats did not come.
     */
    static final Duration LEFT_AFTER_MISSED = LASTS.minusSeconds(3);

    private static final String BEAT = """
            insert into node_lease (node, expires_at) values (?, clock_timestamp() + make_interval(secs => ?))
            on conflict (node) do update set expires_at = excluded.expires_at
            """;
    private static final String END = "delete from node_lease where node = ? or expires_at < clock_timestamp() - interval '1 day'";

    private final DataSource database;
    private final Node node;

    Heartbeat(DataSource database, Node node) {
        this.database = database;
        this.node = node;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(BEAT)) {
            statement.setString(1, node.name());
            statement.setDouble(2, (double) LASTS.toSeconds());
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf("no heartbeat now: %s", e.getMessage());
        }
    }

    /**
     * Looks for a living process that was given the same name: by now the heartbeat of one before us would have ended. Nothing
     * is lost or sent twice by it, because each process claims under a name of its own.
     */
    @Scheduled(every = "1m", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookForNamesakes() {
        try {
            var namesakes = new Query("select node from node_lease")
                    .where("expires_at > clock_timestamp() and starts_with(node, ?)", node.prefix())
                    .where("node <> ?", node.name())
                    .list(database, row -> row.getString(1));
            if (!namesakes.isEmpty()) {
                LOG.warnf(
                        "yamabiko.node is '%s' here and at %s: texts leave as they should, but the ledger cannot tell the nodes "
                                + "apart. Give each a name of its own",
                        node.configured(), namesakes);
            }
        } catch (SQLException e) {
            LOG.debugf("cannot look for nodes of the same name now: %s", e.getMessage());
        }
    }

    /** Nothing is claimed by this process any more. */
    void end() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(END)) {
            statement.setString(1, node.name());
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf("the heartbeat ends by itself: %s", e.getMessage());
        }
    }
}
