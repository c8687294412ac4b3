package org.yamabiko.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import org.yamabiko.testing.Percentile;

/**
 * The least that anything can take which asks the database: an empty question, two hundred times a second, beside everything
 * else that goes on. What judging takes is to be compared with it.
 */
final class RoundTrips implements AutoCloseable {

    private static final long PAUSE_NANOS = 5_000_000;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Thread asking;
    private volatile boolean open = true;

    RoundTrips(Connection connection) {
        this.asking = Thread.ofPlatform().daemon().start(() -> ask(connection));
    }

    private void ask(Connection own) {
        try (own; var question = own.prepareStatement("select 1")) {
            while (open) {
                var began = System.nanoTime();
                question.execute();
                nanos.add(System.nanoTime() - began);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param share such as 0.99 */
    double millis(double share) {
        return Percentile.of(nanos, share) / 1e6;
    }

    @Override
    public void close() {
        open = false;
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
