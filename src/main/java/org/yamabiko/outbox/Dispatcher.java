package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.yamabiko.gateway.GatewayReady;
import org.yamabiko.gateway.Gateways;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Submits what is due. It sleeps until {@link #wake()} is called, a gateway becomes ready, or a second passes, then claims as
 * many messages as the gateway's window has room for and submits each on a thread of its own.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int LARGEST_CLAIM = 100;
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Finisher finisher;
    private final Gateways gateways;
    private final OutboxConfig config;
    private final Clock clock;
    private final Node node;
    private final RetrySchedule retries = new RetrySchedule(RandomGenerator.getDefault());
    private final Semaphore work = new Semaphore(0);
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService submits = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("submit-", 0).factory());
    private volatile boolean open;
    /** Whether the last claim was put off because the window was full. */
    private volatile boolean starved;
    private Thread claims;

    Dispatcher(Outbox outbox, Finisher finisher, Gateways gateways, OutboxConfig config, Clock clock, Node node) {
        this.outbox = outbox;
        this.finisher = finisher;
        this.gateways = gateways;
        this.config = config;
        this.clock = clock;
        this.node = node;
    }

    void start(@Observes @Priority(2000) StartupEvent event) {
        open = true;
        settleFormerClaims();
        gateways.open();
        claims = Thread.ofPlatform().name("dispatcher").daemon().start(this::claimUntilClosed);
    }

    private void settleFormerClaims() {
        try {
            var uncertain = outbox.settleAbandonedBy(node);
            if (uncertain > 0) {
                LOG.warnf("%d texts were being submitted when this node died and are UNCERTAIN now", uncertain);
            }
        } catch (SQLException e) {
            LOG.warnf("claims of an earlier process cannot be settled now, their lease will: %s", e.getMessage());
        }
    }

    /** Something may be due. Never blocks. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void onReady(@Observes GatewayReady event) {
        wake();
    }

    private void claimUntilClosed() {
        while (open) {
            try {
                if (work.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                while (open && claimAndSubmit()) {
                    // as long as there is more than one claim takes
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("cannot claim texts now: %s", e.getMessage());
            }
        }
    }

    /** @return whether there may be more to claim at once */
    private boolean claimAndSubmit() throws SQLException {
        Optional<SmsGateway> gateway = gateways.first();
        if (gateway.isEmpty()) {
            return false;
        }
        var room = Math.min(LARGEST_CLAIM, gateway.get().window() - underWay.get());
        if (room < enough(gateway.get())) {
            starved = true;
            return false;
        }
        starved = false;
        var claimed = outbox.claim(node.name(), gateway.get().name(), room);
        underWay.addAndGet(claimed.size());
        claimed.forEach(message -> submits.execute(() -> submit(gateway.get(), message)));
        return claimed.size() == room;
    }

    /** Claiming a few at a time costs as much as claiming many: wait until a quarter of the window is free. */
    private static int enough(SmsGateway gateway) {
        return Math.max(1, Math.min(LARGEST_CLAIM, gateway.window()) / 4);
    }

    private void submit(SmsGateway gateway, ClaimedMessage message) {
        try {
            var outcome = gateway.submit(message.submission(clock.instant()));
            finish(message, outcome);
        } catch (RuntimeException e) {
            LOG.errorf(e, "text %s: the submit ended in an unexpected way", message.id());
            finish(message, new Uncertain(clock.instant(), e.getClass().getSimpleName(), List.of()));
        } finally {
            var left = underWay.decrementAndGet();
            if (starved && gateway.window() - left >= enough(gateway)) {
                wake();
            }
        }
    }

    private void finish(ClaimedMessage message, SubmitOutcome outcome) {
        try {
            finisher.commits().add(toFinish(message, outcome)).join();
        } catch (CompletionException e) {
            // the lease makes it UNCERTAIN; repeating it now could double it
            LOG.errorf("text %s: its outcome %s could not be written: %s", message.id(), outcome, e.getCause().getMessage());
        }
    }

    private Finish toFinish(ClaimedMessage message, SubmitOutcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case Accepted accepted -> new Finish(message.id(), message.gateway(), message.attempts(), MessageStatus.SUBMITTED,
                    null, null, now, now, accepted.segmentIds());
            case Uncertain uncertain -> new Finish(message.id(), message.gateway(), message.attempts(), MessageStatus.UNCERTAIN,
                    "NO_ANSWER", uncertain.detail(), uncertain.since(), now, uncertain.segmentIds());
            case Rejected rejected -> new Finish(message.id(), message.gateway(), message.attempts(),
                    rejected.reason().permanent() ? MessageStatus.REJECTED : MessageStatus.PENDING, rejected.reason().name(),
                    rejected.detail(), now, now.plus(retries.after(message.attempts())), List.of());
        };
    }

    /** After the calls have ended. */
    void drain(@Observes @Priority(2000) ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stop();
    }

    /** In development and tests nothing is announced before the end. */
    void stop(@Observes @Priority(2000) ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /** Claims nothing more, waits for submits under way, ends the links. */
    private void stop() throws InterruptedException {
        if (!open) {
            return;
        }
        open = false;
        claims.interrupt();
        claims.join(config.drainTimeout().toMillis());
        submits.shutdown();
        if (!submits.awaitTermination(config.drainTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("%d submits had no answer when the service stopped; they become UNCERTAIN", underWay.get());
        }
        gateways.close();
    }
}
