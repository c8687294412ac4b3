package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.testing.CarrierTwin;
import org.yamabiko.testing.Percentile;
import org.yamabiko.testing.ProcessStats;

import com.google.errorprone.annotations.FormatMethod;

/**
 * How many calls a second, through a real Asterisk and straight on the FastAGI port, with every call committed and its text
 * accepted by the SMSC. Prints figures; passes whatever they are, unless a text is lost or doubled. Callers hang up a fifth of
 * a second after the answer, so that Asterisk's cost of playing sound is not what is measured.
 */
@EnabledIfSystemProperty(named = "yamabiko.bench", matches = "true")
class CallBenchmarkIT {

    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("yamabiko.bench.seconds", 10));
    /** Only the calls through Asterisk, not what they are compared with. */
    private static final boolean BRIEF = Boolean.getBoolean("yamabiko.bench.brief");
    private static final List<Integer> RATES = List.of(200, 300, 400, 500, 570, 650, 750, 850, 1000, 1200);
    private static final String CATALOGUE = "05012345678";
    private static final String HEAD = "| path | offered/s | carried/s | answered | p50 ms | p99 ms | texts | submit_sm p50 ms | p99 ms |";
    private static final String RULE = "|---|---|---|---|---|---|---|---|---|";
    private static final int PATIENCE_MS = 200;
    private static final int QUIET_SECONDS = 10;

    private final StringBuilder report = new StringBuilder();
    private int nextCaller;

    @Test
    void measure() {
        print(HEAD);
        print(RULE);
        if (!BRIEF) {
            baselines();
        }
        try (var parts = RealParts.start("bench", "yamabiko.gateway.carrier.window-size=100")) {
            parts.publishHangUpHotline();
            straight(parts);
            print("");
            print(HEAD);
            print(RULE);
            measured(parts, "smallest hotline", "early-hangup", CATALOGUE, 200, Duration.ofSeconds(30));
            climb(RATES.subList(1, RATES.size()),
                    rate -> measured(parts, "smallest hotline", "early-hangup", CATALOGUE, rate, RUN));
            climb(RATES, rate -> measured(parts, "HANG_UP", "never-answered", RealParts.HANG_UP_DID, rate, RUN));
            print("");
            print("resident memory of the service after all of it: %d MB",
                    ProcessStats.residentMegabytes(parts.service.process().pid()));
        }
        write();
    }

    private void baselines() {
        try (var asterisk = Baseline.asteriskAlone(Path.of("target", "e2e", "bench-alone").toAbsolutePath())) {
            climb(RATES, rate -> baseline(asterisk, "Asterisk alone: Answer, Hangup", "burst", rate));
        }
        for (var answer : List.of(true, false)) {
            var name = answer ? "bare asterisk-java, ANSWER" : "bare asterisk-java, no command";
            try (var bare = Baseline.bareAgi(Path.of("target", "e2e", "bench-bare-" + answer).toAbsolutePath(), answer)) {
                climb(RATES, rate -> baseline(bare, name, answer ? "burst" : "never-answered", rate));
            }
        }
    }

    /** Whether the rate was carried: nine in ten of the calls offered in time, and a text for each that was answered. */
    private interface Rate {
        boolean carried(int perSecond);
    }

    private static void climb(List<Integer> rates, Rate rate) {
        for (var perSecond : rates) {
            if (!rate.carried(perSecond)) {
                return;
            }
        }
    }

    private boolean baseline(Baseline server, String path, String scenario, int rate) {
        var run = new BurstRun(server.callers(), scenario, lines(CATALOGUE, scenario, rate, RUN), rate).run();
        print("| %s | %d | %.0f | %d of %d | %d | %d | | | |", path, rate, run.carriedPerSecond(), run.answered(),
                run.offered(),
                run.percentile(50), run.percentile(99));
        return run.carriedPerSecond() > 0.9 * rate;
    }

    private boolean measured(RealParts parts, String path, String scenario, String did, int rate, Duration length) {
        var lines = lines(did, scenario, rate, length);
        parts.smsc.reset();
        parts.smsc.mode(Map.of("keep", "all"));
        var before = parts.processorTime();
        var run = new BurstRun(parts.callers, scenario, lines, rate).run();
        var texts = texts(parts, run.answered());
        var used = used(before, parts.processorTime(), lines.size());
        var delays = delays(parts, texts);
        print("| %s | %d | %.0f | %d of %d | %d | %d | %d | %d | %d |", path, rate, run.carriedPerSecond(), run.answered(),
                run.offered(), run.percentile(50), run.percentile(99), texts.size(), percentile(delays, 50),
                percentile(delays, 99));
        System.out.println(used);
        return run.carriedPerSecond() > 0.9 * rate && texts.size() >= run.answered();
    }

    /** Processor time of each part by call. */
    private static String used(Map<String, Long> before, Map<String, Long> after, int calls) {
        return new TreeMap<>(after).entrySet().stream()
                .map(part -> "%s %.2f".formatted(part.getKey(), (part.getValue() - before.get(part.getKey())) / (double) calls))
                .collect(Collectors.joining(", ", "processor ms a call: ", ""));
    }

    /** Beyond what the machine can do some callers hear the fallback sentence of the dialplan, and get no text. */
    private List<CarrierTwin.Submit> texts(RealParts parts, int answered) {
        var seen = new ArrayList<Integer>();
        await("the texts of this run").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            seen.add(parts.smsc.count().accepted());
            return seen.getLast() >= answered || standsStill(seen);
        });
        var texts = parts.smsc.submits();
        assertThat(texts.stream().map(CarrierTwin.Submit::destination)).doesNotHaveDuplicates();
        return texts;
    }

    private static boolean standsStill(List<Integer> seen) {
        return seen.size() > QUIET_SECONDS && seen.getLast().equals(seen.get(seen.size() - 1 - QUIET_SECONDS));
    }

    /** Milliseconds from the decision, which is committed right after it, to the SMSC's receiving the text. */
    private static List<Long> delays(RealParts parts, List<CarrierTwin.Submit> texts) {
        var decided = new java.util.HashMap<String, Long>();
        parts.column("select recipient || ' ' || (extract(epoch from created_at) * 1000)::bigint from message")
                .forEach(row -> decided.put(row.substring(1, row.indexOf(' ')),
                        Long.parseLong(row.substring(row.indexOf(' ') + 1))));
        return texts.stream().filter(t -> decided.containsKey(t.destination()))
                .map(t -> t.time() - decided.get(t.destination())).sorted().toList();
    }

    /** First of all, because it also warms the service up: a JVM of a minute's age has not compiled its code yet. */
    private void straight(RealParts parts) {
        print("");
        print("| straight on the FastAGI port | at once | sessions/s | p50 ms | p99 ms | texts |");
        print("|---|---|---|---|---|---|");
        for (var atOnce : List.of(100, 500, 2000)) {
            parts.smsc.reset();
            var calls = 10_000;
            var first = nextCaller;
            nextCaller += calls;
            var run = StraightRun.of(RunningService.AGI_PORT, CATALOGUE, calls, atOnce, n -> mobile(first + n));
            await("every session has its text").atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500))
                    .until(() -> parts.smsc.count().accepted() >= run.sessions());
            print("| durable commit, text to the SMSC | %d | %.0f | %d | %d | %d |", atOnce, run.perSecond(),
                    run.percentile(50),
                    run.percentile(99), parts.smsc.count().accepted());
        }
    }

    private List<String> lines(String did, String scenario, int rate, Duration length) {
        var first = nextCaller;
        var calls = (int) (rate * length.toSeconds());
        nextCaller += calls;
        return IntStream.range(first, first + calls)
                .mapToObj(n -> mobile(n) + ";" + did + (scenario.equals("early-hangup") ? ";" + PATIENCE_MS : "")).toList();
    }

    /** Made-up numbers, each used once. */
    private static String mobile(int n) {
        return "0901%07d".formatted(n);
    }

    private static long percentile(List<Long> values, int percent) {
        return values.isEmpty() ? -1 : Percentile.of(values, percent / 100.0);
    }

    @FormatMethod
    private void print(String words, Object... values) {
        var line = values.length == 0 ? words : String.format(Locale.ROOT, words, values);
        report.append(line).append('\n');
        System.out.println(line);
    }

    private void write() {
        try {
            Files.writeString(Path.of("target", "call-benchmark.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
