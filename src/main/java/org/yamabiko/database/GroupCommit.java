package org.yamabiko.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

/**
 * Writes what many threads hand in with few commits: while one commit is under way the next group gathers. An item is written
 * at once; an unhurried one waits a moment for company, because a commit of its own costs more than all else about it.
 * <p>
 * A future completes after the commit of its item, with the result that the writing gave it, or exceptionally if the item was
 * not written. If a group fails for its content, its items are written one by one, so that one bad item fails alone; the same
 * if it met another writer's group in a deadlock.
 *
 * @param <T> what is written
 * @param <R> what the caller learns
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    /** Writes a group in the open transaction of {@code connection}; the results are in the order of the items. */
    public interface Statement<T, R> {
        List<R> write(Connection connection, List<T> items) throws SQLException;
    }

    private record Entry<T, R>(T item, boolean hurried, CompletableFuture<R> done) {
    }

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 200;
    private static final long LONGEST_WAIT_FOR_COMPANY = Duration.ofMillis(20).toNanos();
    /** A group of this size is worth its commit. */
    private static final int COMPANY = 16;

    private final DataSource database;
    private final Statement<T, R> statement;
    private final LinkedBlockingQueue<Entry<T, R>> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean open = true;
    /** Whether nobody writes any more. */
    private volatile boolean ended;

    public GroupCommit(String name, DataSource database, Statement<T, R> statement) {
        this.database = database;
        this.statement = statement;
        this.writer = Thread.ofPlatform().name("commit-" + name).daemon().start(this::writeUntilClosed);
    }

    /** Hands in one item, to be written at once. Never blocks. After {@link #close()} the future fails. */
    public CompletableFuture<R> add(T item) {
        return add(item, true);
    }

    /** The same for an item that nobody waits for: it is written with others, some hundredths of a second later at most. */
    public CompletableFuture<R> addUnhurried(T item) {
        return add(item, false);
    }

    private CompletableFuture<R> add(T item, boolean hurried) {
        var done = new CompletableFuture<R>();
        waiting.add(new Entry<>(item, hurried, done));
        if (ended) {
            failWaiting();
        }
        return done;
    }

    /** How many items wait for a commit. */
    public int waiting() {
        return waiting.size();
    }

    private void writeUntilClosed() {
        try {
            while (open || !waiting.isEmpty()) {
                try {
                    var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                    if (first != null) {
                        writeGroup(groupFrom(first));
                    }
                } catch (InterruptedException e) {
                    open = false;
                }
            }
        } finally {
            ended = true;
            failWaiting();
        }
    }

    /** What came after the last group: nobody must wait for it for ever. */
    private void failWaiting() {
        for (var late = waiting.poll(); late != null; late = waiting.poll()) {
            late.done().completeExceptionally(new IllegalStateException("closed: nothing is written any more"));
        }
    }

    private List<Entry<T, R>> groupFrom(Entry<T, R> first) {
        var group = new ArrayList<Entry<T, R>>();
        var deadline = System.nanoTime() + LONGEST_WAIT_FOR_COMPANY;
        for (var next = first; next != null; next = companion(deadline)) {
            group.add(next);
            if (next.hurried() || group.size() >= COMPANY) {
                break;
            }
        }
        waiting.drainTo(group, LARGEST_GROUP - group.size());
        return group;
    }

    /** @return null if none comes in time */
    private Entry<T, R> companion(long deadline) {
        try {
            return open ? waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
        } catch (InterruptedException e) {
            open = false;
            return null;
        }
    }

    private void writeGroup(List<Entry<T, R>> group) {
        try {
            complete(group, commit(group));
        } catch (SQLException | RuntimeException e) {
            if (group.size() > 1 && (isAboutTheContent(e) || isAboutTheOrder(e))) {
                LOG.debugf("a group of %d failed and is written one by one", group.size());
                group.forEach(entry -> writeGroup(List.of(entry)));
            } else {
                group.forEach(entry -> entry.done().completeExceptionally(e));
            }
        }
    }

    /** Whether it will fail again: SQLSTATE classes 22 and 23, data exception and integrity constraint violation. */
    public static boolean isAboutTheContent(Throwable e) {
        return e instanceof SQLException sql && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /** Class 40: another writer took the same rows in another order. One row at a time there is no order. */
    private static boolean isAboutTheOrder(Exception e) {
        return e instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("40");
    }

    private List<R> commit(List<Entry<T, R>> group) throws SQLException {
        var items = group.stream().map(Entry::item).toList();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var results = statement.write(connection, items);
                connection.commit();
                return results;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void complete(List<Entry<T, R>> group, List<R> results) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).done().complete(results.get(i));
        }
    }

    /** Writes what still waits, then ends. */
    @Override
    public void close() {
        open = false;
        try {
            writer.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
