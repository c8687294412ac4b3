package org.yamabiko.console.lab;

import java.util.List;

/**
 * A surge that is over, in a reader's words.
 *
 * @param verdict whether every call has its outcome, in a sentence; {@code tone} as a badge has it
 * @param plan what was asked for; {@code figures} what was seen; {@code outcomes} how the ledger says the calls ended
 */
record ReportView(String id, String language, String title, String when, String verdict, String tone, List<Fact> plan,
        List<Fact> figures, List<Fact> outcomes, List<Picture> plots, List<Row> rows) {

    /** @param note what it means; empty if that is plain */
    record Fact(String words, String value, String note) {
    }

    /** @param svg drawn, and safe to put in a page */
    record Picture(String title, String sub, List<Plot.Line> lines, String svg) {
    }

    /** A second, each value as it is shown. */
    record Row(int at, String offered, String answered, String refused, String underWay, String median, String late,
            String queue) {
    }
}
