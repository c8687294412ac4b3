package org.yamabiko.lab.surge;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

/** The surge that runs on this node, of which there is one at most, and those of the past. */
@ApplicationScoped
public class Surges {

    /** What people write between digits, and trunks do not. */
    private static final Pattern AS_DIALED = Pattern.compile("[^0-9+]");
    private static final Logger LOG = Logger.getLogger(Surges.class);

    private final Troupe troupe;
    private final SurgeFindings findings;
    private final SurgeStore store;
    private final Hotlines hotlines;
    private final AuditTrail audit;
    private final Clock clock;
    /** Null before the first one; stays here when it is over, until the next. */
    private volatile Surge latest;

    Surges(Troupe troupe, SurgeFindings findings, SurgeStore store, Hotlines hotlines, AuditTrail audit, Clock clock) {
        this.troupe = troupe;
        this.findings = findings;
        this.store = store;
        this.hotlines = hotlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a surge and does not wait for it.
     *
     * @throws InvalidInputException if there can be no such surge
     */
    public synchronized SurgeRecord start(SurgeRequest request, String who) {
        var plan = plan(request);
        if (isRunning()) {
            throw Conflict.of("A surge is running on this node; there is one at a time. Stop it or wait for its end.");
        }
        var id = UUID.randomUUID();
        var times = new CallTimes(plan.calls(), System::nanoTime);
        var surge = new Surge(id, who, plan, times, troupe.callers(id, plan, times, who), findings, clock);
        audit.record(who, Action.SURGE_STARTED, "surge:" + id, null, "%d calls in %d s to %s, %s".formatted(plan.calls(),
                plan.seconds(), plan.did(), plan.curve().word()));
        latest = surge;
        Thread.ofPlatform().name("surge").daemon().start(() -> run(surge));
        return surge.record();
    }

    /** What a request comes to, without beginning it. */
    public SurgePlan plan(SurgeRequest request) {
        var plan = SurgeRules.plan(request, troupe.personas(), troupe.usual());
        return PhoneNumber.parse(plan.did()).filter(did -> hotlines.snapshot().find(did).isPresent())
                .map(did -> plan.to(AS_DIALED.matcher(did.national()).replaceAll("")))
                .orElseThrow(() -> new InvalidInputException("No such surge",
                        List.of(Violation.of("did", "surge.hotline", "is no published hotline"))));
    }

    private void run(Surge surge) {
        try {
            surge.run();
            store.keep(surge.record());
        } catch (SQLException e) {
            LOG.errorf("the surge %s is over, but its report could not be kept: %s", surge.id(), e.getMessage());
        } catch (RuntimeException e) {
            surge.stop();
            LOG.error("a surge broke off", e);
        }
    }

    /** Calls under way hang up; what was begun is counted. One that is over stays as it is. */
    public void stop(UUID id) {
        var surge = latest;
        if (surge == null || !surge.id().equals(id)) {
            throw NotFound.of("No surge " + id + " runs on this node.");
        }
        surge.stop();
    }

    /** The one that runs on this node, or ran last since it started. */
    public Optional<SurgeRecord> latest() {
        return Optional.ofNullable(latest).map(Surge::record);
    }

    /** The one that runs on this node. */
    public Optional<SurgeRecord> running() {
        return Optional.ofNullable(latest).filter(surge -> !surge.isOver()).map(Surge::record);
    }

    private boolean isRunning() {
        var surge = latest;
        return surge != null && !surge.isOver();
    }

    /** Those that are over, the newest first, without their seconds. */
    public List<SurgeRecord> past() throws SQLException {
        return store.all();
    }

    /** One of this node's or of the past, with its seconds. */
    public SurgeRecord get(UUID id) throws SQLException {
        var surge = latest;
        if (surge != null && surge.id().equals(id)) {
            return surge.record();
        }
        return store.find(id).orElseThrow(() -> NotFound.of("There is no surge " + id + "."));
    }

    /** The keys of those who can call. */
    public Set<String> personas() {
        return troupe.personas();
    }

    /** Who calls if nobody says so. */
    public Map<String, Integer> usualMix() {
        return troupe.usual();
    }

    @PreDestroy
    void close() {
        var surge = latest;
        if (surge != null) {
            surge.stop();
        }
    }
}
