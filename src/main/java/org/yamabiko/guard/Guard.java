package org.yamabiko.guard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * judging costs no way of its own; if one does not pass, what was written is taken back and written as it was judged. A
     * large group is asked first and written then: its answer may be long, and its ways are shared by many.
     *
     * @param attempts at least one; an earlier one of the group stands in the way of a later one
     * @param writing what is to be written if those are the verdicts; may be asked twice
     */
    public <W extends Judged.Writing> Judged<W> judge(Connection connection, List<Attempt> attempts,
            Function<List<Verdict>, W> writing) throws SQLException {
        return attempts.size() <= LARGEST_HOPE ? judgeInHope(connection, attempts, writing)
                : judgeFirst(connection, attempts, writing);
    }

    private <W extends Judged.Writing> Judged<W> judgeInHope(Connection connection, List<Attempt> attempts,
            Function<List<Verdict>, W> writing) throws SQLException {
        var began = System.nanoTime();
        var judging = new Judging(shield, attempts);
        var prepared = System.nanoTime() - began;
        var hoped = writing.apply(Collections.nCopies(attempts.size(), new Pass(List.of())));
        Together.execute(connection, with(with(judging.parts(), List.of(Hope.BEGINS)), hoped.parts()));
        var answered = System.nanoTime();
        var verdicts = judging.verdicts();
        if (verdicts.stream().allMatch(Pass.class::isInstance)) {
            count(attempts, verdicts, prepared + judging.atTheDatabase().toNanos() + System.nanoTime() - answered);
            return new Judged<>(verdicts, hoped);
        }
        count(attempts, verdicts, System.nanoTime() - began);
        var written = writing.apply(verdicts);
        Together.execute(connection, with(List.of(Hope.IS_TAKEN_BACK, judging.giveBack()), written.parts()));
        return new Judged<>(verdicts, written);
    }

    private <W extends Judged.Writing> Judged<W> judgeFirst(Connection connection, List<Attempt> attempts,
            Function<List<Verdict>, W> writing) throws SQLException {
        var began = System.nanoTime();
        var judging = new Judging(shield, attempts);
        Together.execute(connection, judging.parts());
        var verdicts = judging.verdicts();
        count(attempts, verdicts, System.nanoTime() - began);
        var written = writing.apply(verdicts);
        Together.execute(connection, with(List.of(judging.giveBack()), written.parts()));
        return new Judged<>(verdicts, written);
    }

    private static List<Together.Part> with(List<Together.Part> some, List<Together.Part> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void count(List<Attempt> attempts, List<Verdict> verdicts, long nanoseconds) {
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
