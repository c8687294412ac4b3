package org.yamabiko.console.ledger;

import java.util.List;
import java.util.Map;

/**
 * A day in numbers.
 *
 * @param outcomes how many calls ended how
 * @param texts how many texts are where
 * @param funnel of the texts
 * @param waits by hour, how long texts waited for their submit; hours without texts are missing
 */
record DayFigures(Map<String, Long> outcomes, Map<String, Long> texts, Funnel funnel, List<Wait> waits) {

    /** How far texts got. {@code segments}: that were billed, or will be */
    record Funnel(long texts, long submitted, long delivered, long segments) {
    }

    /** @param median in seconds; {@code late}: one text in twenty waited longer */
    record Wait(int hour, long texts, double median, double late) {
    }

    long calls() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
