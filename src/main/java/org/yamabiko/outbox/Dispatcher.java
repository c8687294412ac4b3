package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.yamabiko.gateway.GatewayReady;
import org.yamabiko.notice.DatabaseNotice;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Brings texts to the lanes. A text that is decided while its lane has room gets a {@link Seat} and leaves right after its
 * commit; everything else is claimed here: the dispatcher sleeps until {@link #wake()} is called, a gateway becomes ready, room
 * comes free or a second passes, then claims as much as the lanes have room for and submits each text on a thread of its own.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
    /** A lane that is limited by its pace has room for a few more after this. */
    private static final Duration SLEEP_WHILE_PACED = Duration.ofMillis(50);

    private final Claims claims;
    private final Submitter submitter;
    private final Lanes lanes;
    private final InHouse inHouse;
    private final Aftercare aftercare;
    private final OutboxConfig config;
    private final Node node;
    private final Heartbeat heartbeat;
    private final LaneLeases leases;
    private final LostClaims lostClaims;
    private final SendingSwitch sending;
    private final DatabaseNotice notice;
    private final Semaphore work = new Semaphore(0);
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService submits = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("submit-", 0).factory());
    private volatile boolean open;
    /** Whether texts may be waiting: then nobody who is decided now may go before them. */
    private volatile boolean backlog = true;
    private Thread dispatcher;

    Dispatcher(Claims claims, Submitter submitter, Lanes lanes, Aftercare aftercare, OutboxConfig config,
            Node node,
            Heartbeat heartbeat, LaneLeases leases, LostClaims lostClaims, SendingSwitch sending, DatabaseNotice notice) {
        this.claims = claims;
        this.submitter = submitter;
        this.lanes = lanes;
        this.inHouse = new InHouse(lanes, claims);
        this.aftercare = aftercare;
        this.config = config;
        this.node = node;
        this.heartbeat = heartbeat;
        this.leases = leases;
        this.lostClaims = lostClaims;
        this.sending = sending;
        this.notice = notice;
    }

    void start(@Observes @Priority(2000) StartupEvent event) {
        open = true;
        heartbeat.beat();
        settleFormerClaims();
        lanes.open();
        dispatcher = Thread.ofPlatform().name("dispatcher").daemon().start(this::claimUntilClosed);
    }

    private void settleFormerClaims() {
        try {
            var uncertain = aftercare.settleAbandoned(config.claimLease(), node);
            if (uncertain > 0) {
                LOG.warnf("%d texts were being submitted when a node died and are UNCERTAIN now", uncertain);
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
        lanes.weighAnew();
        wake();
    }

    /**
     * Room for a text that is about to be committed; empty if others wait, or no lane has room: then it is claimed in its turn.
     */
    public Optional<Seat> seat(NewMessage message) {
        if (!open) {
            return Optional.empty();
        }
        if (message.purpose().inHouse()) {
            return inHouse.seat();
        }
        return backlog || sending.stopped() ? Optional.empty() : lanes.seat();
    }

    /** The text is committed with its seat: it leaves now. */
    public void submit(Admission admission) {
        admission.seat().filter(Seat::pass).ifPresent(seat -> submit(seat.lane(), admission.claimed().orElseThrow()));
    }

    /** Texts that this process has claimed and not yet finished. */
    Set<UUID> underWay() {
        return underWay;
    }

    private void claimUntilClosed() {
        while (open) {
            try {
                if (work.tryAcquire(sleep().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                var more = true;
                while (open && more) {
                    // as long as there is more than one claim takes
                    var inHouseToo = inHouse.claimAndSubmit(this::submit);
                    more = claimAndSubmit() || inHouseToo;
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                backlog = true;
                notice.failed("texts cannot be claimed", e);
            }
        }
    }

    private Duration sleep() {
        return backlog && lanes.all().stream().anyMatch(lane -> lane.ready() && lane.paced()) ? SLEEP_WHILE_PACED
                : LONGEST_SLEEP;
    }

    /** @return whether there may be more to claim at once */
    private boolean claimAndSubmit() throws SQLException {
        if (sending.stopped()) {
            // what waits by then goes before what is decided when it goes on
            backlog = true;
            return false;
        }
        var turns = lanes.turns();
        if (turns.stream().allMatch(Lanes.Turn::lateOnly)) {
            // what comes now has to wait for its turn
            backlog = true;
        }
        for (var turn : turns) {
            var room = turn.lane().reserve(backlog);
            if (room == 0) {
                backlog = backlog || !turn.lateOnly();
                continue;
            }
            var claimed = claim(turn, room);
            claimed.forEach(message -> submit(turn.lane(), message));
            if (!turn.lateOnly()) {
                backlog = claimed.size() == room;
            }
            if (claimed.size() == room) {
                return true;
            }
        }
        return false;
    }

    /** Into places that are reserved, or texts which are decided during the claim would fill the window beyond its size. */
    private List<ClaimedMessage> claim(Lanes.Turn turn, int room) throws SQLException {
        var lane = turn.lane();
        List<ClaimedMessage> claimed = List.of();
        try {
            claimed = turn.lateOnly() ? claims.claimLate(lane.name(), room) : claims.claim(lane.name(), room);
        } finally {
            lane.used(room, claimed.size());
        }
        return claimed;
    }

    private void submit(Lane lane, ClaimedMessage message) {
        underWay.add(message.id());
        try {
            submits.execute(() -> submitAndLeave(lane, message));
        } catch (RejectedExecutionException e) {
            lane.leave();
            giveBack(message);
        }
    }

    private void submitAndLeave(Lane lane, ClaimedMessage message) {
        try {
            if (submitter.submit(lane, message)) {
                // else it stays under way until its claim's lease ends, because it may have left
                underWay.remove(message.id());
            }
        } finally {
            var starved = !lane.worthAClaim();
            lane.leave();
            if ((backlog || inHouse.waitsFor(lane)) && starved && lane.worthAClaim()) {
                wake();
            }
        }
    }

    /**
     * Its commit came when the service had stopped: it is decided and promised, and leaves by another node or after the start.
     */
    private void giveBack(ClaimedMessage message) {
        try {
            lostClaims.giveBack(List.of(message.id()));
            underWay.remove(message.id());
        } catch (SQLException e) {
            LOG.warnf("text %s was decided while the service stopped; it becomes UNCERTAIN, though it did not leave: %s",
                    message.id(), e.getMessage());
        }
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
        dispatcher.interrupt();
        dispatcher.join(config.drainTimeout().toMillis());
        submits.shutdown();
        if (!submits.awaitTermination(config.drainTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("%d submits had no answer when the service stopped; they become UNCERTAIN", underWay.size());
        }
        leases.giveBack();
        lanes.close();
        if (underWay.isEmpty()) {
            heartbeat.end();
        }
    }
}
