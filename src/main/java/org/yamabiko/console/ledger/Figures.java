package org.yamabiko.console.ledger;

import java.util.List;

/**
 * What the page of a day shows, in the reader's words.
 *
 * @param day as an address has it; {@code dayInWords} as people say it
 * @param earlier the address of the day before; {@code later} of the day after, empty if that is still to come
 */
record Figures(String day, String dayInWords, String earlier, String later, List<Option> hotlines, Counters counters,
        List<Bar> outcomes, List<Bar> texts, List<Bar> funnel, List<WaitRow> waits, List<HeatRow> heat, List<String> hours) {

    /** The big numbers. {@code drain}: how long the queue takes; empty if nothing waits or nothing leaves */
    record Counters(String calls, String texts, String segments, String delivered, String deliveredShare, String waiting,
            String perSecond, String drain, boolean stuck) {
    }

    /** @param value for the chart; {@code share} of the first or of all, for people */
    record Bar(String words, String tone, long value, String shown, String share) {
    }

    /** @param hour such as 9; {@code median} and {@code late} in seconds */
    record WaitRow(String hour, String texts, double median, String medianShown, double late, String lateShown) {
    }

    /** A day of the week before, hour by hour. */
    record HeatRow(String day, List<Heat> hours) {
    }

    /** @param level from 0, no call, to 5, the most */
    record Heat(int level, String calls) {
    }
}
