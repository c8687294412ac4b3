package org.yamabiko.call;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.database.GroupCommit;
import org.yamabiko.guard.Attempt;
import org.yamabiko.guard.Guard;
import org.yamabiko.notice.QuietLog;
import org.yamabiko.outbox.Admission;
import org.yamabiko.outbox.Dispatcher;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.outbox.Outbox;
import org.yamabiko.outbox.Seat;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Writes calls, and with them the texts they become. A decision is written in one transaction and waited for; the end of a
 * call, and a decision that nobody waits for, is handed in and, if the database is away, kept in memory until it is back.
 */
@ApplicationScoped
public class Ledger implements DecisionLog {

    /** What is written together. */
    record Entry(CallRow call, Optional<Admission> message, Optional<Attempt> attempt) {

        /** Of a call without a text. */
        Entry(CallRow call) {
            this(call, Optional.empty(), Optional.empty());
        }
    }

    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 20_000;

    private final GroupCommit<Entry, Decided> commits;
    private final Dispatcher dispatcher;
    private final QuietLog lostLog;
    private final BlockingQueue<Entry> kept = new ArrayBlockingQueue<>(MOST_KEPT);

    Ledger(DataSource database, Outbox outbox, Guard guard, Dispatcher dispatcher, Clock clock) {
        this.lostLog = new QuietLog(LOG, clock);
        this.dispatcher = dispatcher;
        this.commits = new GroupCommit<>("ledger", database,
                (connection, entries) -> LedgerStatements.write(connection, entries, outbox, guard));
    }

    /** The dispatcher is awake when this returns. */
    @Override
    public Decided decide(CallRow call, NewMessage message, Optional<Attempt> attempt) throws LedgerAwayException {
        var admission = new Admission(message, dispatcher.seat(message));
        try {
            return commits.add(new Entry(call, Optional.of(admission), attempt))
                    .whenComplete((decided, failure) -> leave(admission, decided instanceof Decided.Fresh))
                    .get(LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new LedgerAwayException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerAwayException("no commit within " + LONGEST_COMMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerAwayException("interrupted while waiting for the commit", e);
        }
    }

    /**
     * Takes on a decision that nothing is promised about: neither waits for the commit nor takes a seat, so the text leaves
     * after those that were promised before. While the database is away it is kept as an end is.
     *
     * @param call as it ended, if the text goes; if not, its row says why
     */
    void take(CallRow call, NewMessage message, Optional<Attempt> attempt) {
        write(new Entry(call, Optional.of(new Admission(message, Optional.empty())), attempt));
    }

    /** As soon as it is committed, whoever still waits for that. A seat whose commit failed is free again. */
    private void leave(Admission admission, boolean committed) {
        if (committed && admission.seat().isPresent()) {
            dispatcher.submit(admission);
        } else {
            admission.seat().ifPresent(Seat::release);
            dispatcher.wake();
        }
    }

    /** Writes how a call ended. Never waits. */
    void end(CallRow call) {
        write(new Entry(call));
    }

    private void write(Entry entry) {
        var unused = commits.addUnhurried(entry).whenComplete((done, failure) -> {
            if (failure != null) {
                keep(entry, failure);
            } else if (entry.message().isPresent()) {
                dispatcher.wake();
            }
        });
    }

    private void keep(Entry entry, Throwable failure) {
        var away = !GroupCommit.isAboutTheContent(failure);
        if (!away || !kept.offer(entry)) {
            lostLog.warn("call %s: what became of it (%s) could not be written and is lost: %s".formatted(entry.call().id(),
                    entry.call().outcome(), failure.getMessage()));
        }
    }

    /** Ends that could not be written are tried again until the database is back. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void writeKept() {
        for (int left = kept.size(); left > 0; left--) {
            var entry = kept.poll();
            if (entry != null) {
                write(entry);
            }
        }
    }

    @PreDestroy
    void close() {
        commits.close();
    }
}
