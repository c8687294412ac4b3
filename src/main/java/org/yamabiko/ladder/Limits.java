package org.yamabiko.ladder;

import java.util.List;
import java.util.Optional;

/**
 * Where the rungs begin. Of each figure three values, for SHORT, HANG_UP and SHED in this order; none where the figure does not
 * matter.
 */
public record Limits(List<Double> callsPerSecond, List<Double> concurrent, List<Double> channelUse) {

    static final Limits NONE = new Limits(List.of(), List.of(), List.of());

    /** A limit that the load has reached. */
    record Reached(Rung rung, Reason reason) {
    }

    public Limits {
        callsPerSecond = List.copyOf(callsPerSecond);
        concurrent = List.copyOf(concurrent);
        channelUse = List.copyOf(channelUse);
    }

    /** The highest rung that any of the figures reaches; empty if none reaches one. */
    Optional<Reached> reached(Load load) {
        var highest = reached(callsPerSecond, load.callsPerSecond(), Why.CALLS_PER_SECOND);
        highest = higher(highest, reached(concurrent, load.concurrent(), Why.CONCURRENT));
        return higher(highest, reached(channelUse, load.channelUse(), Why.CHANNEL_USE));
    }

    private static Optional<Reached> reached(List<Double> steps, double figure, Why why) {
        for (int step = steps.size(); step > 0; step--) {
            if (figure >= steps.get(step - 1)) {
                return Optional.of(new Reached(Rung.LIMITED.get(step - 1), new Reason(why, figure, steps.get(step - 1))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reached> higher(Optional<Reached> one, Optional<Reached> other) {
        return other.filter(o -> one.isEmpty() || o.rung().above(one.get().rung())).or(() -> one);
    }

    /** Whether each figure is below this share of where {@code rung} begins. */
    boolean quiet(Rung rung, Load load, double share) {
        return below(callsPerSecond, rung, load.callsPerSecond(), share) && below(concurrent, rung, load.concurrent(), share)
                && below(channelUse, rung, load.channelUse(), share);
    }

    private static boolean below(List<Double> steps, Rung rung, double figure, double share) {
        return steps.isEmpty() || figure < steps.get(rung.step() - 1) * share;
    }
}
