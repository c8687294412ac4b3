package org.yamabiko.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How long judging took, as the service counts it.
 *
 * @param within how many groups were judged within so many seconds, all that were quicker included
 */
record Judged(TreeMap<Double, Double> within) {

    private static final Pattern BUCKET = Pattern
            .compile("yamabiko_guard_judge_seconds_bucket\\{le=\"([^\"]+)\"[,}]*} ([0-9.eE+-]+)");

    /** @param metrics in the text format of Prometheus */
    static Judged in(String metrics) {
        var within = new TreeMap<Double, Double>();
        BUCKET.matcher(metrics).results()
                .forEach(m -> within.put(m.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(m.group(1)),
                        Double.parseDouble(m.group(2))));
        if (within.isEmpty()) {
            throw new IllegalStateException("no figure of the judge among the metrics");
        }
        return new Judged(within);
    }

    Judged since(Judged before) {
        var later = new TreeMap<Double, Double>();
        within.forEach((bound, groups) -> later.put(bound, groups - before.within.get(bound)));
        return new Judged(later);
    }

    /** @param seconds one of the bounds */
    double shareWithin(double seconds) {
        return groups() == 0 ? 1 : within.get(seconds) / groups();
    }

    double groups() {
        return within.lastEntry().getValue();
    }

    /** @return the smallest bound that so many kept, in ms */
    double millis(double share) {
        return within.entrySet().stream().filter(e -> e.getValue() >= share * groups()).map(Map.Entry::getKey).findFirst()
                .orElseThrow() * 1000;
    }
}
