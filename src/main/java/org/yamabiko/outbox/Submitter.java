package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.database.GroupCommit;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.notice.QuietLog;

/** One text through one gateway: hands it over and writes what came of it. */
@Singleton
class Submitter {

    private static final Logger LOG = Logger.getLogger(Submitter.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** A text with less time left could not be delivered in it. */
    private static final Duration LEAST_WORTH = Duration.ofSeconds(1);

    private final Finisher finisher;
    private final AfterSubmit policy;
    private final OutboxConfig config;
    private final Clock clock;
    private final QuietLog quiet;

    Submitter(Finisher finisher, OutboxConfig config, Clock clock) {
        this.finisher = finisher;
        this.policy = new AfterSubmit(new RetrySchedule(RandomGenerator.getDefault()), config.maxFailures());
        this.config = config;
        this.clock = clock;
        this.quiet = new QuietLog(LOG, clock);
    }

    /**
     * Blocks until the outcome is committed.
     *
     * @return false if it could not be written: then nobody may take the claim for one that was never used
     */
    boolean submit(Lane lane, ClaimedMessage message) {
        var now = clock.instant();
        if (message.validUntil().isBefore(now.plus(LEAST_WORTH))) {
            return end(lane, policy.stale(message, now));
        }
        var outcome = handOver(lane, message);
        return end(lane, policy.decide(message, outcome, clock.instant()));
    }

    private boolean end(Lane lane, Finish finish) {
        if (finish.status() != MessageStatus.PENDING) {
            lane.textGone();
        }
        return write(finish);
    }

    private SubmitOutcome handOver(Lane lane, ClaimedMessage message) {
        try {
            return lane.gateway().submit(message.submission(clock.instant()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "text %s: the submit ended in an unexpected way", message.id());
            return new Uncertain(clock.instant(), e.getClass().getSimpleName(), List.of());
        }
    }

    /** An outcome is worth waiting for the database: without it a text that was taken would be sent once more. */
    private boolean write(Finish finish) {
        var deadline = System.nanoTime() + config.claimLease().toNanos();
        while (true) {
            try {
                if (!finisher.write(finish).join()) {
                    quiet.warn("text %s: its outcome %s came after the claim was given to another"
                            .formatted(finish.message().id(), finish.status()));
                }
                return true;
            } catch (CompletionException e) {
                if (!awayForNow(e.getCause()) || System.nanoTime() - deadline > 0 || !paused()) {
                    quiet.warn("text %s: its outcome %s could not be written, so it becomes UNCERTAIN: %s"
                            .formatted(finish.message().id(), finish.status(), e.getCause().getMessage()));
                    return false;
                }
            }
        }
    }

    /**
     * What is wrong with the row stays wrong; everything else is the database's or the connection's trouble, such as a server
     * that takes no writes while another takes over from it.
     */
    private static boolean awayForNow(Throwable failure) {
        return failure instanceof SQLException && !GroupCommit.isAboutTheContent(failure);
    }

    /**
     * Sleeps, because nothing tells when the database is back, and the thread is the text's own.
     *
     * @return false if the thread is wanted back
     */
    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
