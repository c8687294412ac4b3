package org.yamabiko.proof;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import org.yamabiko.proof.Callers.Call;
import org.yamabiko.proof.Callers.Heard;

/** One run: load and mishaps, then quiet, then the judgement. */
final class Proof implements AutoCloseable {

    private static final int CALLS_PER_SECOND = 100;

    private final long seed;
    private final int kills;
    private final Stage stage;
    private final LedgerTables ledger;
    private final Mishaps mishaps;
    private final long begin = System.nanoTime();
    private long quietSeconds;

    Proof(int kills, long seed) {
        this.seed = seed;
        this.kills = kills;
        this.stage = Stage.set(Path.of("target", "proof", "" + ProcessHandle.current().pid()).toAbsolutePath(), seed);
        this.ledger = new LedgerTables(stage.database.url(), stage.database.user());
        this.mishaps = new Mishaps(stage, new Random(seed));
    }

    /** @return what is broken; its summary is printed and written */
    Judgement run() {
        List<Call> calls;
        try (var callers = new Callers(stage.agiPorts(), CALLS_PER_SECOND)) {
            mishaps.untilKilled(kills);
            calls = callers.stop();
        }
        awaitQuiet();
        stage.carrier.count();
        var judgement = new Judgement(ledger.texts(), ledger.callsWithoutTheirText(), CarrierLog.read(stage.carrier.log()),
                calls);
        limit(judgement);
        report(judgement, calls.size());
        return judgement;
    }

    private void awaitQuiet() {
        var ended = System.nanoTime();
        await("every text is settled, or was sent once more").atMost(Mishaps.longestAftermath())
                .pollInterval(Duration.ofMillis(500)).until(() -> ledger.unsettled() == 0);
        quietSeconds = Duration.ofNanos(System.nanoTime() - ended).toSeconds();
    }

    /** What may be sent twice is at most what was under way when an answer could not come: a window for each kill. */
    private void limit(Judgement judgement) {
        judgement.limit("texts sent once more, or uncertain, because their node died",
                judgement.count(p -> inDoubt(p.text()) && !p.text().unanswered()), windows(mishaps.kills()));
        judgement.limit("texts sent once more, or uncertain, because no answer came",
                judgement.count(p -> inDoubt(p.text()) && p.text().unanswered()), mostUnanswered());
    }

    private static boolean inDoubt(LedgerText text) {
        return text.resends() > 0 || text.uncertain();
    }

    /** What the carrier counted, and a window of each node for each time that its links went. */
    private long mostUnanswered() {
        var links = mishaps.of(Mishap.LINKS_CUT) + mishaps.of(Mishap.CARRIER_KILLED);
        return stage.carrier.unanswered() + windows(stage.carrier.cut()) + windows(links) * stage.nodes.size();
    }

    private static long windows(long times) {
        return times * Stage.WINDOW;
    }

    private void report(Judgement judgement, int calls) {
        var report = new Report();
        report.line("`./yamabiko prove -Dyamabiko.proof.kills=%d -Dyamabiko.proof.seed=%d`: %s", kills, seed,
                judgement.broken().isEmpty() ? "every promise was kept" : "**PROMISES WERE BROKEN**");
        report.line("");
        report.line("Two nodes (%s), window %d each, %d calls offered a second; %d s, of them %d s until all was settled.",
                String.join(" ", NodeProcess.JVM), Stage.WINDOW, CALLS_PER_SECOND,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(), quietSeconds);
        report.line("");
        report.line("| | |");
        report.line("|---|---|");
        calls(report, judgement, calls);
        report.row("**nodes killed**", mishaps.kills());
        mishaps.happened().forEach((mishap, times) -> report.row(mishap.words(), times));
        report.row("submits that the carrier took and did not answer, or cut",
                stage.carrier.unanswered() + stage.carrier.cut());
        texts(report, judgement);
        var delays = judgement.delays();
        report.row("from decision to the carrier: p50, p90, p99, latest", String.join(", ", Report.percentile(delays, 50),
                Report.percentile(delays, 90), Report.percentile(delays, 99), Report.percentile(delays, 100)));
        report.line("");
        judgement.broken().forEach(report::broken);
        report.write();
    }

    private void calls(Report report, Judgement judgement, int calls) {
        report.row("calls", calls);
        report.row("heard the promise", judgement.heard(Heard.PROMISE));
        report.row("heard an apology", judgement.heard(Heard.APOLOGY));
        report.row("no node took them", judgement.heard(Heard.NOTHING));
        report.row("outcomes of calls", ledger.outcomes().toString());
    }

    private void texts(Report report, Judgement judgement) {
        report.row("**texts committed**", judgement.texts());
        report.row("statuses", judgement.statuses().toString());
        report.row("**at the carrier exactly once**", judgement.count(p -> p.copies().complete() && !p.copies().doubled()));
        resent(report, judgement, "their node died", p -> !p.text().unanswered());
        resent(report, judgement, "no answer came", p -> p.text().unanswered());
        report.row("uncertain in the end", judgement.count(p -> p.text().uncertain()));
        report.row("of these the carrier does not have", judgement.count(p -> p.text().uncertain() && !p.copies().complete()));
        report.row("**doubled though sent once**", judgement.count(p -> p.copies().doubled() && p.text().resends() == 0));
        report.row("**lost**", judgement.count(p -> !p.copies().complete() && !p.text().uncertain()));
        report.row("**at the carrier, unknown to the ledger**", judgement.unknown().size());
        report.row("**left after their time**", judgement.count(p -> p.copies().lastAt() > p.text().validUntil()));
        report.row("starts of nodes that failed, PostgreSQL being away",
                stage.nodes.stream().mapToInt(NodeProcess::failedStarts).sum());
    }

    private static void resent(Report report, Judgement judgement, String why, Predicate<Judgement.Pair> which) {
        var resent = which.and(p -> p.text().resends() > 0);
        report.row("sent once more: " + why, judgement.count(resent));
        report.row("of these the carrier has twice: as a whole, some segments", "%d, %d".formatted(
                judgement.count(resent.and(p -> p.copies().doubledAsAWhole())),
                judgement.count(resent.and(p -> p.copies().doubled() && !p.copies().doubledAsAWhole()))));
    }

    @Override
    public void close() {
        stage.close();
    }
}
