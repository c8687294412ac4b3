package org.yamabiko.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;

/**
 * A gateway with a timeout, a circuit breaker and a bulkhead around its submit. No retry: see the package. The rate limit is
 * the {@link Pace} that the gateway was given: a guard counts texts of one JVM, the upstream counts submits of all nodes.
 * <p>
 * The breaker opens when most of the last submits failed for reasons of the upstream. A refusal of one text says nothing about
 * the upstream and is no failure here.
 */
final class GuardedGateway implements SmsGateway {

    /** The gateway's own timeouts come first; this one only frees the thread if they do not. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Submit timeouts that a text may take: until its turn, until all of its segments have left, and until the last answer. */
    private static final int SUBMIT_TIMEOUTS = 3;
    private static final int BREAKER_LOOKS_AT = 20;
    private static final Duration BREAKER_WAITS = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(GuardedGateway.class);

    private final SmsGateway gateway;
    private final TypedGuard<SubmitOutcome> guard;
    private final SubmitMeter meter;
    private final Clock clock;
    private final AtomicBoolean breakerOpen = new AtomicBoolean();
    private final int window;

    GuardedGateway(SmsGateway gateway, GatewayConfig config, SubmitMeter meter, Clock clock) {
        this.gateway = gateway;
        this.meter = meter;
        this.clock = clock;
        this.window = gateway.window();
        this.guard = guard(config);
    }

    private TypedGuard<SubmitOutcome> guard(GatewayConfig config) {
        var builder = TypedGuard.create(SubmitOutcome.class)
                .withDescription(gateway.name())
                .withTimeout()
                .duration(config.submitTimeout().multipliedBy(SUBMIT_TIMEOUTS).plus(GRACE).toMillis(), ChronoUnit.MILLIS).done()
                .withBulkhead().limit(window).done()
                .withCircuitBreaker()
                .requestVolumeThreshold(BREAKER_LOOKS_AT)
                .delay(BREAKER_WAITS.toMillis(), ChronoUnit.MILLIS)
                // only these say that the upstream is ill; our own limits do not
                .failOn(List.of(UpstreamFailure.class, TimeoutException.class))
                .onStateChange(state -> breakerOpen.set(state == CircuitBreakerState.OPEN))
                .done();
        return builder.build();
    }

    @Override
    public String name() {
        return gateway.name();
    }

    @Override
    public boolean ready() {
        return gateway.ready() && !breakerOpen.get();
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public SubmitOutcome submit(Submission submission) {
        var begin = System.nanoTime();
        var outcome = guarded(submission);
        meter.submitted(name(), outcome, Duration.ofNanos(System.nanoTime() - begin));
        return outcome;
    }

    private SubmitOutcome guarded(Submission submission) {
        try {
            return guard.call(() -> failingLoudly(caught(submission)));
        } catch (UpstreamFailure e) {
            return e.outcome;
        } catch (CircuitBreakerOpenException e) {
            return new Rejected(RejectReason.BREAKER_OPEN, "the last submits failed");
        } catch (BulkheadException e) {
            return new Rejected(RejectReason.THROTTLED, "more submits than the window");
        } catch (TimeoutException e) {
            return uncertain("no answer in time");
        } catch (Exception e) {
            return uncertain("the guard failed: " + e.getClass().getSimpleName());
        }
    }

    /** A bug below may strike after the text has left. */
    private SubmitOutcome caught(Submission submission) {
        try {
            return gateway.submit(submission);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Gateway %s failed in a way it should not", name());
            return uncertain("the gateway failed: " + e.getClass().getSimpleName());
        }
    }

    private Uncertain uncertain(String detail) {
        return new Uncertain(clock.instant(), detail, List.of());
    }

    private static SubmitOutcome failingLoudly(SubmitOutcome outcome) throws UpstreamFailure {
        var failed = switch (outcome) {
            case Accepted accepted -> false;
            case Uncertain uncertain -> true;
            case Rejected rejected -> switch (rejected.reason()) {
                case NOT_CONNECTED, QUEUE_FULL, UPSTREAM_ERROR, MISCONFIGURED -> true;
                case THROTTLED, BREAKER_OPEN, INVALID_RECIPIENT, INVALID_SENDER, INVALID_TEXT, NOT_ALLOWED, REFUSED -> false;
            };
        };
        if (failed) {
            throw new UpstreamFailure(outcome);
        }
        return outcome;
    }

    /** Asked past the guard: a question cannot double a text, and its answer says nothing of the next submit. */
    @Override
    public Optional<MessageState> query(SegmentQuery query) {
        return gateway.query(query);
    }

    @Override
    public void close() {
        gateway.close();
    }

    /** Carries an outcome past the breaker, which counts exceptions only. */
    private static final class UpstreamFailure extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient SubmitOutcome outcome;

        UpstreamFailure(SubmitOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
