package org.yamabiko.console.shield;

import java.util.List;

import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Times;

/**
 * All that protects, on one page.
 *
 * @param notice what was done just now; empty if nothing
 * @param dryRun limits are noted and do not hold
 * @param alarm callers are asked to press a key
 * @param repeat when the same text is sent again
 * @param repeats texts that were not, within a day
 * @param found what was looked for; null if nothing was
 */
record ShieldView(String notice, boolean dryRun, boolean alarm, List<LimitRow> limits, String segmentPrice, String repeat,
        String repeats, List<Kept> kept, Ranges ranges, Blocked blocked, Found found) {

    /** @param problem empty if nothing is wrong */
    record Field(String value, String problem) {
    }

    record Choice(String value, String words, boolean chosen) {
    }

    /**
     * One limit.
     *
     * @param changed whether it differs from its standard
     * @param peak the highest count now
     * @param held within a day; empty if none
     * @param passed beyond it within a day, because it is only monitored; empty if none
     */
    record LimitRow(String id, String counted, List<Choice> modes, String mode, String tone, Field most, String modeProblem,
            String mostShown, String standard, boolean changed, String peak, String held, String passed) {
    }

    /** Texts that wait because their range spiked. */
    record Kept(String prefix, String shown, long texts) {
    }

    record Ranges(List<Range> denied, Field prefix, Field note) {
    }

    record Range(String prefix, String shown, String note, String by, Times.Moment at) {
    }

    /**
     * @param total of all, more than are listed perhaps
     * @param refused texts to them within a day
     */
    record Blocked(List<BlockedRow> newest, String total, String refused, Field number, Field reason, Field search) {
    }

    record BlockedRow(String id, MaskedNumber number, String reason, String by, Times.Moment at) {
    }

    /** @param row null if that number is not blocked */
    record Found(BlockedRow row) {
    }
}
