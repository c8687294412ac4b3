package org.yamabiko.ladder;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.phone.PhoneNumber;

/** The ladders of the service and of each hotline that was called, in memory. */
@ApplicationScoped
public class Ladders {

    private final DefaultLimits defaults;
    private final LadderMeter meter;
    private final Clock clock;
    private final Map<Scope, Ladder> ladders = new ConcurrentHashMap<>();
    /** Changes that nobody has written yet. */
    private final ConcurrentLinkedQueue<Change> changes = new ConcurrentLinkedQueue<>();
    private final Ladder service;

    Ladders(DefaultLimits defaults, LadderMeter meter, Clock clock) {
        this.defaults = defaults;
        this.meter = meter;
        this.clock = clock;
        this.service = of(Scope.SERVICE);
    }

    /** A call is there; whoever serves it ends the stay with it. Costs no query. */
    public Stay enter(PhoneNumber did) {
        var now = clock.instant();
        var hotline = of(Scope.of(did));
        var everybody = service.arrived(now);
        var own = hotline.arrived(now);
        var rung = everybody.higher(own);
        meter.call(rung);
        return new Stay(rung, everybody.above(own), () -> {
            service.left();
            hotline.left();
        });
    }

    public Standing service() {
        return service.standing(clock.instant());
    }

    /** Of hotlines that do not stand where they usually do, or are pinned; the highest first. */
    public List<Standing> risen() {
        return hotlines().filter(one -> one.rung() != Rung.NORMAL || one.pin().isPresent()).toList();
    }

    /** Of all hotlines that have calls now, or do not stand where they usually do. */
    public List<Standing> busy() {
        return hotlines().filter(one -> one.rung() != Rung.NORMAL || one.pin().isPresent() || one.load().concurrent() > 0
                || one.load().callsPerSecond() > 0).toList();
    }

    private Stream<Standing> hotlines() {
        return ladders.keySet().stream().filter(scope -> !scope.isService()).map(this::standing)
                .sorted(Comparator.comparing(Standing::rung).reversed()
                        .thenComparing(one -> -one.load().callsPerSecond()).thenComparing(one -> one.scope().key()));
    }

    public Standing standing(Scope scope) {
        return of(scope).standing(clock.instant());
    }

    Ladder of(Scope scope) {
        return ladders.computeIfAbsent(scope, this::made);
    }

    private Ladder made(Scope scope) {
        var ladder = new Ladder(scope, defaults.of(scope), defaults.channels(), defaults.damping(), changes::add);
        meter.watch(scope, () -> ladder.standing(clock.instant()).rung());
        return ladder;
    }

    Collection<Scope> scopes() {
        return List.copyOf(ladders.keySet());
    }

    ConcurrentLinkedQueue<Change> changes() {
        return changes;
    }
}
