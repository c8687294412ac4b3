package org.yamabiko.ladder;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.notice.DatabaseNotice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Once a second: looks at each ladder, for those that come down while nobody calls; tells the other nodes how much is here and
 * learns how much they have and what staff have set; and writes what changed.
 */
@ApplicationScoped
class LadderWatch {

    private final Ladders ladders;
    private final DefaultLimits defaults;
    private final NodeLoads loads;
    private final LadderTables tables;
    private final LadderEvents events;
    private final DatabaseNotice notice;
    private final Clock clock;

    LadderWatch(Ladders ladders, DefaultLimits defaults, NodeLoads loads, LadderTables tables, LadderEvents events,
            DatabaseNotice notice, Clock clock) {
        this.ladders = ladders;
        this.defaults = defaults;
        this.loads = loads;
        this.tables = tables;
        this.events = events;
        this.notice = notice;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        try {
            read();
            exchange();
            writeChanges();
        } catch (SQLException e) {
            // nothing is known of the others now: ours are the figures that there are
            ladders.scopes().forEach(scope -> ladders.of(scope).others(Load.NONE));
            lookAtEach();
            notice.failed("the ladder goes on with this node's figures alone", e);
        }
    }

    /** What staff have set holds from now on. */
    synchronized void read() throws SQLException {
        var pins = tables.pins();
        var limits = tables.limits();
        var scopes = new HashSet<>(ladders.scopes());
        scopes.addAll(pins.keySet());
        for (var scope : scopes) {
            var ladder = ladders.of(scope);
            ladder.pin(Optional.ofNullable(pins.get(scope)));
            ladder.limits(limits.getOrDefault(scope, LimitsDraft.USUAL).over(defaults.of(scope)));
        }
        lookAtEach();
    }

    private void lookAtEach() {
        ladders.scopes().forEach(ladders::standing);
    }

    private void exchange() throws SQLException {
        var now = clock.instant();
        var own = new HashMap<Scope, Load>();
        for (var scope : ladders.scopes()) {
            var load = ladders.of(scope).own(now);
            if (load.concurrent() > 0 || load.callsPerSecond() > 0) {
                own.put(scope, load);
            }
        }
        loads.publish(own);
        var others = loads.others();
        ladders.scopes().forEach(scope -> ladders.of(scope).others(others.getOrDefault(scope, Load.NONE)));
    }

    /** In their order; those that cannot be written now are tried again. */
    private void writeChanges() throws SQLException {
        for (var change = ladders.changes().peek(); change != null; change = ladders.changes().peek()) {
            events.write(change, loads.node());
            ladders.changes().poll();
        }
    }
}
