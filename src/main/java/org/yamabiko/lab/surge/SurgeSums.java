package org.yamabiko.lab.surge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.yamabiko.lab.surge.CallTimes.Moment;

/** Adds up what the calls of a surge did. */
final class SurgeSums {

    private static final int SECOND = 1_000_000;
    private static final double MILLI = 1000;

    private final SurgePlan plan;
    private final CallTimes times;
    private final int now;
    private final int[] due;

    private SurgeSums(SurgePlan plan, CallTimes times) {
        this.plan = plan;
        this.times = times;
        this.now = times.now();
        this.due = IntStream.range(0, plan.calls()).map(call -> (int) (plan.due(call).toNanos() / 1000)).toArray();
    }

    /** @param queue texts that waited, by the second in which somebody looked */
    static SurgeFigures of(SurgePlan plan, CallTimes times, Map<Integer, Long> queue) {
        return new SurgeSums(plan, times).sum(queue);
    }

    private SurgeFigures sum(Map<Integer, Long> queue) {
        var seconds = seconds(queue);
        int offered = (int) Arrays.stream(due).filter(at -> at <= now).count();
        var delays = IntStream.range(0, plan.calls()).filter(call -> times.is(Moment.BEGUN, call))
                .map(call -> times.at(Moment.BEGUN, call) - due[call]).toArray();
        int late = (int) Arrays.stream(delays).filter(delay -> delay > SurgeFigures.LATE_MILLIS * MILLI).count();
        var decide = decideTimes(IntStream.range(0, plan.calls()).toArray());
        return new SurgeFigures(offered, times.count(Moment.BEGUN), late, times.count(Moment.LEFT_OUT),
                times.count(Moment.ANSWERED), times.count(Moment.PROMISED), times.count(Moment.REFUSED),
                times.count(Moment.BROKEN), times.count(Moment.ENDED),
                Math.max(0, Arrays.stream(delays).max().orElse(0)) / MILLI,
                new SurgeFigures.Decide(percentile(decide, 50), percentile(decide, 99), percentile(decide, 100)),
                new SurgeFigures.Peaks(most(seconds, SurgeSecond::offered), most(seconds, SurgeSecond::answered),
                        most(seconds, SurgeSecond::underWay),
                        queue.values().stream().mapToLong(Long::longValue).max().orElse(0)),
                seconds);
    }

    private static int most(List<SurgeSecond> seconds, ToIntFunction<SurgeSecond> value) {
        return seconds.stream().mapToInt(value).max().orElse(0);
    }

    /** Every second until the last thing that happened, or until now. */
    private List<SurgeSecond> seconds(Map<Integer, Long> queue) {
        int last = Math.max(Math.min(now, plan.seconds() * SECOND - 1), Arrays.stream(Moment.values())
                .flatMapToInt(moment -> IntStream.range(0, plan.calls()).map(call -> times.at(moment, call))).max().orElse(0));
        int count = Math.max(last / SECOND, queue.keySet().stream().mapToInt(Integer::intValue).max().orElse(0)) + 1;
        var offered = perSecond(count, call -> due[call] <= now ? due[call] : -1);
        var answered = perSecond(count, call -> times.at(Moment.ANSWERED, call));
        var promised = perSecond(count, call -> times.at(Moment.PROMISED, call));
        var refused = perSecond(count, call -> times.at(Moment.REFUSED, call));
        var begun = perSecond(count, call -> times.at(Moment.BEGUN, call));
        var ended = perSecond(count, call -> times.at(Moment.ENDED, call));
        var seconds = new ArrayList<SurgeSecond>();
        int underWay = 0;
        int next = 0;
        for (int at = 0; at < count; at++) {
            int first = next;
            while (next < due.length && due[next] < (at + 1) * SECOND) {
                next++;
            }
            underWay += begun[at] - ended[at];
            var decide = decideTimes(IntStream.range(first, next).toArray());
            seconds.add(new SurgeSecond(at, offered[at], answered[at], promised[at], refused[at], Math.max(0, underWay),
                    percentile(decide, 50), percentile(decide, 99), queue.get(at)));
        }
        return seconds;
    }

    /** @param when in microseconds; less than 0 for never */
    private int[] perSecond(int seconds, ToIntFunction<Integer> when) {
        var counts = new int[seconds];
        for (int call = 0; call < plan.calls(); call++) {
            int at = when.applyAsInt(call);
            if (at >= 0) {
                counts[Math.min(seconds - 1, at / SECOND)]++;
            }
        }
        return counts;
    }

    /** In microseconds, sorted. */
    private int[] decideTimes(int[] calls) {
        return Arrays.stream(calls).filter(call -> times.is(Moment.PROMISED, call))
                .map(call -> Math.max(0, times.at(Moment.PROMISED, call) - due[call])).sorted().toArray();
    }

    /** In ms, to a tenth. @return null if there is nothing */
    private static Double percentile(int[] sorted, int percent) {
        if (sorted.length == 0) {
            return null;
        }
        int rank = Math.max(1, (int) Math.ceil(sorted.length * percent / 100.0));
        return Math.round(sorted[rank - 1] / 100.0) / 10.0;
    }
}
