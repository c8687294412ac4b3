package org.yamabiko.notice;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * When PostgreSQL is away, everything that needs it fails many times a second. All of that is one trouble with one remedy, so
 * whoever meets it says so here: the operator reads one line a minute.
 */
@Singleton
public class DatabaseNotice {

    private static final Logger LOG = Logger.getLogger(DatabaseNotice.class);
    /**
     * Connection, resources, an operator's intervention, the system below (SQLSTATE classes); and a server that only reads.
     */
    private static final String[] OF_THE_SERVER = { "08", "53", "57", "58", "25006" };

    private final Clock clock;
    private final QuietLog away;
    private final Map<String, QuietLog> others = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    public DatabaseNotice(Clock clock) {
        this.clock = clock;
        this.away = new QuietLog(LOG, clock);
    }

    /**
     * Something could not be read or written.
     *
     * @param what in a few words, the same each time
     * @param failure its message is logged, so it must hold no number
     */
    public void failed(String what, Throwable failure) {
        if (isOfTheServer(failure)) {
            failing.set(true);
            away.warn(
                    ("PostgreSQL does not do its work: %s (%s). Callers hear an apology, decided texts wait, and all goes on by "
                            + "itself when it is back. Does it run, can it write, and does quarkus.datasource.jdbc.url lead to it?")
                            .formatted(failure.getMessage(), what));
        } else {
            others.computeIfAbsent(what, key -> new QuietLog(LOG, clock)).warn(what + ": " + failure.getMessage());
        }
    }

    /** Something could be written. */
    public void works() {
        if (failing.compareAndSet(true, false)) {
            LOG.info("PostgreSQL works again");
        }
    }

    private static boolean isOfTheServer(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof TimeoutException
                        || (e instanceof SQLException sql && isOfTheServer(sql.getSQLState())));
    }

    /** @param state null if the pool had no connection to give */
    private static boolean isOfTheServer(String state) {
        return state == null || Stream.of(OF_THE_SERVER).anyMatch(state::startsWith);
    }
}
