package org.yamabiko.guard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.yamabiko.database.Together;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.guard.Verdict.AlreadySent;
import org.yamabiko.guard.Verdict.Blocked;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;

/** Judges texts in the transaction that writes them, so that what was judged is what is committed, on every node. */
@Singleton
public class Guard {

    private static final int LARGEST_HOPE = 16;

    private final Shield shield;
    private final HitCounts counts;
    private final GuardMeter meter;
    /** Whether all of the last group passed. */
    private volatile boolean hopeful = true;

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
     * Judges a group and writes it, in the open transaction of {@code connection}, in which nothing else is written before.
     * <p>
     * Nearly always all pass. So a small group is written in that hope, in the same way to the database as the question, and
     * judging costs no way of its own; if one does not pass, all of it is rolled back. After such a group, and for a large one,
     * whose answer may be long and whose ways are shared by many, it is asked first and written then.
     *
     * @param attempts at least one; an earlier one of the group stands in the way of a later one
     * @param writing what is to be written if those are the verdicts; may be asked twice
     */
    public <W extends Judged.Writing> Judged<W> judge(Connection connection, List<Attempt> attempts,
            Function<List<Verdict>, W> writing) throws SQLException {
        var began = System.nanoTime();
        if (hopeful && attempts.size() <= LARGEST_HOPE) {
            var hoped = judgeInHope(connection, attempts, writing);
            if (hoped.isPresent()) {
                return hoped.get();
            }
            connection.rollback();
        }
        var judging = new Judging(shield, attempts);
        Together.execute(connection, judging.parts());
        var verdicts = judging.verdicts();
        judging.giveBack(connection);
        var took = System.nanoTime() - began;
        var written = writing.apply(verdicts);
        Together.execute(connection, written.parts());
        count(attempts, verdicts, took);
        return new Judged<>(verdicts, written);
    }

    /** @return empty if one does not pass: the transaction is to be rolled back */
    private <W extends Judged.Writing> Optional<Judged<W>> judgeInHope(Connection connection, List<Attempt> attempts,
            Function<List<Verdict>, W> writing) throws SQLException {
        var began = System.nanoTime();
        var judging = new Judging(shield, attempts);
        var prepared = System.nanoTime() - began;
        var written = writing.apply(Collections.nCopies(attempts.size(), new Pass(List.of())));
        Together.execute(connection, Stream.concat(judging.parts().stream(), written.parts().stream()).toList());
        began = System.nanoTime();
        var verdicts = judging.verdicts();
        if (!allPass(verdicts)) {
            return Optional.empty();
        }
        count(attempts, verdicts, prepared + judging.atTheDatabase().toNanos() + System.nanoTime() - began);
        return Optional.of(new Judged<>(verdicts, written));
    }

    private static boolean allPass(List<Verdict> verdicts) {
        return verdicts.stream().allMatch(Pass.class::isInstance);
    }

    private void count(List<Attempt> attempts, List<Verdict> verdicts, long nanoseconds) {
        hopeful = allPass(verdicts);
        meter.judged(nanoseconds);
        verdicts.forEach(meter::count);
        counts.add(hits(attempts, verdicts));
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
