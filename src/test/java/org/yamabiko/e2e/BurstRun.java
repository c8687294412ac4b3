package org.yamabiko.e2e;

import java.util.List;

import org.yamabiko.testing.Percentile;

/** Calls at a rate through Asterisk, and how long each waited for its final answer. */
final class BurstRun {

    private final Sipp callers;
    private final String scenario;
    private final List<String> lines;
    private final int rate;
    private List<Integer> responses = List.of();
    private double seconds;

    BurstRun(Sipp callers, String scenario, List<String> lines, int rate) {
        this.callers = callers;
        this.scenario = scenario;
        this.lines = lines;
        this.rate = rate;
    }

    BurstRun run() {
        var begin = System.nanoTime();
        responses = callers.responseTimes(scenario, lines, rate);
        // the last call ends a moment after it began; SIPp itself takes a second to end
        seconds = Math.max(lines.size() / (double) rate, (System.nanoTime() - begin) / 1e9 - 1);
        return this;
    }

    int offered() {
        return lines.size();
    }

    int answered() {
        return responses.size();
    }

    double carriedPerSecond() {
        return answered() / seconds;
    }

    /** In milliseconds; -1 if nothing was answered. */
    int percentile(int percent) {
        return responses.isEmpty() ? -1 : Percentile.of(responses, percent / 100.0);
    }
}
