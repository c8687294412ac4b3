package org.yamabiko.console.lab;

import java.util.List;

import org.yamabiko.console.lab.ReportView.Fact;

/**
 * The page of surges.
 *
 * @param notice what just happened; empty if nothing did
 * @param live the one that runs or ran last on this node; null if there was none
 * @param running whether it runs
 */
record SurgeView(Fields form, String notice, String tone, Live live, boolean running, List<Past> past) {

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {
    }

    /** @param problem empty if there is none */
    record Field(String value, String problem) {
    }

    /** How often somebody calls. */
    record Share(String key, String words, String weight) {
    }

    record Fields(List<Choice> hotlines, String didProblem, List<Choice> curves, Field calls, String callsHint, Field seconds,
            String secondsHint, Field holding, Field keys, List<Share> mix, String mixProblem) {
    }

    /** @param over whether it is; its report is there then */
    record Live(String id, String heading, String state, String tone, boolean over, int begun, int all, String progress,
            List<Fact> facts, List<Chart> charts) {
    }

    /** Lines that the browser draws from the table of their values. */
    record Chart(String id, String title, String sub, List<Series> series, List<Row> rows) {
    }

    /** @param dashes how it is drawn; {@code tone}: of its colour */
    record Series(String words, String dashes, String tone) {
    }

    record Row(int at, List<Cell> cells) {
    }

    /** @param value for the chart; NaN for none */
    record Cell(double value, String shown) {
    }

    record Past(String id, String when, String by, String plan, String curve, String rows, String tone, String late) {
    }
}
