package org.yamabiko.guard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.guard.Verdict.AlreadySent;
import org.yamabiko.guard.Verdict.Blocked;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;

/** Judges texts in the transaction that writes them, so that what was judged is what is committed, on every node. */
@Singleton
public class Guard {

    private final Shield shield;
    private final HitCounts counts;
    private final GuardMeter meter;

    @Inject
    Guard(Limits limits, DeniedRanges denied, GuardConfig config, HitCounts counts, GuardMeter meter) {
        this(new Shield(limits, denied, config), counts, meter);
    }

    Guard(Shield shield, HitCounts counts, GuardMeter meter) {
        this.shield = shield;
        this.counts = counts;
        this.meter = meter;
    }

    /**
     * Counts what passes; whoever calls writes just that, or rolls back.
     *
     * @return a verdict for each, in order; an earlier one of the group stands in the way of a later one
     */
    public List<Verdict> judge(Connection connection, List<Attempt> attempts) throws SQLException {
        if (attempts.isEmpty()) {
            return List.of();
        }
        var began = System.nanoTime();
        var charges = charges(attempts);
        var known = GuardStatements.charge(connection, attempts.stream().map(Attempt::recipient).distinct().toList(), charges);
        var verdicts = attempts.stream().map(attempt -> shield.judge(attempt, known)).toList();
        GuardStatements.giveBack(connection, known.unused(charges));
        meter.judged(System.nanoTime() - began);
        verdicts.forEach(meter::count);
        counts.add(hits(attempts, verdicts));
        return verdicts;
    }

    /** As if all passed. */
    private Map<Use, Long> charges(List<Attempt> attempts) {
        var charges = new HashMap<Use, Long>();
        attempts.forEach(attempt -> shield.charges(attempt).forEach((use, amount) -> charges.merge(use, amount, Long::sum)));
        return charges;
    }

    private static Map<Hit, Long> hits(List<Attempt> attempts, List<Verdict> verdicts) {
        var hits = new HashMap<Hit, Long>();
        for (int i = 0; i < attempts.size(); i++) {
            var at = attempts.get(i).at();
            hits.merge(Hit.of(Hit.ASKED, Mode.OFF, at), 1L, Long::sum);
            hits(verdicts.get(i)).forEach((what, mode) -> hits.merge(Hit.of(what, mode, at), 1L, Long::sum));
        }
        return hits;
    }

    private static Map<String, Mode> hits(Verdict verdict) {
        return switch (verdict) {
            case AlreadySent sent -> Map.of(Hit.SENT_BEFORE, Mode.ENFORCED);
            case Blocked blocked -> Map.of(Hit.BLOCKED, Mode.ENFORCED);
            case Held held -> Map.of(held.quota().name(), Mode.ENFORCED);
            case Pass pass -> {
                var beyond = new HashMap<String, Mode>();
                pass.beyond().forEach(quota -> beyond.put(quota.name(), Mode.MONITORED));
                yield beyond;
            }
        };
    }
}
