package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.extra.SessionState;
import org.yamabiko.gateway.smpp.BindState.Bound;
import org.yamabiko.gateway.smpp.BindState.Closed;
import org.yamabiko.gateway.smpp.BindState.Connecting;
import org.yamabiko.gateway.smpp.BindState.Waiting;
import org.yamabiko.notice.QuietLog;

/** One bind, kept up until it is closed, and the window of requests that may be under way on it. */
final class Bind {

    private static final Logger LOG = Logger.getLogger(Bind.class);
    private static final Duration LONGEST_UNBIND = Duration.ofSeconds(2);

    private final SmppSettings settings;
    private final BindType type;
    private final Connector connector;
    private final Upkeep upkeep;
    private final Semaphore window;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile BindState state = new Connecting(0);

    /** @param onBound called after each bind, from a thread that may block */
    record Upkeep(Clock clock, ScheduledExecutorService timer, Backoff backoff, QuietLog log, Runnable onBound) {

        Upkeep with(Runnable other) {
            return new Upkeep(clock, timer, backoff, log, other);
        }
    }

    Bind(SmppSettings settings, BindType type, Connector connector, Upkeep upkeep) {
        this.settings = settings;
        this.type = type;
        this.connector = connector;
        this.upkeep = upkeep;
        this.window = new Semaphore(settings.config().windowSize());
    }

    void open() {
        inBackground(this::connect);
    }

    boolean isBound() {
        return state instanceof Bound;
    }

    /** The link as long as the SMSC has it bound. */
    Optional<SmppLink> link() {
        return state instanceof Bound bound ? Optional.of(bound.link()) : Optional.empty();
    }

    /** How many submits hold or await a place in the window. */
    int underWay() {
        return underWay.get();
    }

    /** Takes a place in the window; whoever gets true must {@link #leave()}. */
    boolean enter(Duration patience) throws InterruptedException {
        underWay.incrementAndGet();
        boolean entered = false;
        try {
            entered = window.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!entered) {
                underWay.decrementAndGet();
            }
        }
        return entered;
    }

    void leave() {
        window.release();
        underWay.decrementAndGet();
    }

    private void connect() {
        try {
            var link = connector.connect(type);
            if (!bound(link)) {
                link.unbindAndClose();
                return;
            }
            LOG.infof("Gateway %s: bound to %s as %s%s", settings.name(), settings.peer(), settings.systemId(), role());
            watch(link);
            upkeep.onBound().run();
        } catch (Connector.ConnectFailed e) {
            failed(e.getMessage());
        } catch (RuntimeException | Error e) {
            // whatever it was, the next attempt is due
            failed(e.toString());
            throw e;
        }
    }

    private String role() {
        return switch (type) {
            case BIND_TRX -> "";
            case BIND_TX -> " (transmitter)";
            case BIND_RX -> " (receiver)";
        };
    }

    private synchronized boolean bound(SmppLink link) {
        if (!(state instanceof Connecting connecting)) {
            return false;
        }
        state = connecting.bound(link, upkeep.clock().instant());
        return true;
    }

    /** The link may have gone before anybody watched it. */
    private void watch(SmppLink link) {
        link.addSessionStateListener((now, before, session) -> {
            if (now == SessionState.UNBOUND || now == SessionState.CLOSED) {
                lost(link);
            }
        });
        if (!link.isBound()) {
            lost(link);
        }
    }

    private synchronized void lost(SmppLink link) {
        // closing waits for jsmpp's threads, of which the caller may be one
        inBackground(() -> {
            link.close();
            link.abandonRequests();
        });
        if (state instanceof Bound bound && bound.link() == link) {
            upkeep.log()
                    .warn("Gateway %s: the link to %s%s is lost, connecting again".formatted(settings.name(), settings.peer(),
                            role()));
            await(bound.lost(upkeep.clock().instant()));
        }
    }

    private synchronized void failed(String why) {
        if (state instanceof Connecting connecting) {
            var waiting = connecting.failed();
            upkeep.log()
                    .warn("Gateway %s: no bind to %s%s, attempt %d: %s. Trying again".formatted(settings.name(),
                            settings.peer(), role(),
                            waiting.failures(), why));
            await(waiting);
        }
    }

    private void await(Waiting waiting) {
        state = waiting;
        var pause = upkeep.backoff().pause(waiting.failures(), RandomGenerator.getDefault());
        var unused = upkeep.timer().schedule(() -> again(waiting), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void again(Waiting waiting) {
        if (state == waiting) {
            state = waiting.again();
            inBackground(this::connect);
        }
    }

    /** Unbinds; returns after a few seconds at the latest. */
    void close() {
        Optional<SmppLink> link;
        synchronized (this) {
            link = link();
            state = state instanceof Closed closed ? closed : state.close();
        }
        link.ifPresent(standing -> {
            standing.setTransactionTimer(LONGEST_UNBIND.toMillis());
            standing.unbindAndClose();
        });
    }

    private void inBackground(Runnable work) {
        Thread.ofVirtual().name("smpp-" + settings.name()).start(work);
    }
}
