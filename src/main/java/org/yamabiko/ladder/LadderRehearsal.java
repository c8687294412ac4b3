package org.yamabiko.ladder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import jakarta.inject.Singleton;

import org.yamabiko.phone.PhoneNumber;

/** Lets made-up calls come to ladders like ours, by the limits that hold now, and tells what they would meet. */
@Singleton
public class LadderRehearsal {

    /**
     * What came of it.
     *
     * @param calls by the rung they met, and in which second it was met first
     * @param peakChannels calls at once when there were most
     * @param busy calls for which no channel was free: they never reach us
     */
    public record Result(Map<Rung, Integer> calls, Map<Rung, Integer> firstSecond, int peakChannels, int busy) {

        public Rung highest() {
            return calls.keySet().stream().reduce(Rung.NORMAL, Rung::higher);
        }
    }

    private static final Instant SOME_DAY = Instant.EPOCH;

    private final Ladders ladders;
    private final DefaultLimits defaults;
    private final Clock clock;

    LadderRehearsal(Ladders ladders, DefaultLimits defaults, Clock clock) {
        this.ladders = ladders;
        this.defaults = defaults;
        this.clock = clock;
    }

    /** How many calls the lines take at once. */
    public int channels() {
        return defaults.channels();
    }

    /**
     * Plays the calls.
     *
     * @param arrivals calls in each second
     * @param lasting how long a call takes on each rung
     */
    public Result play(PhoneNumber did, int channels, List<Integer> arrivals, Map<Rung, Duration> lasting) {
        var now = clock.instant();
        return new Play(
                new Ladder(Scope.SERVICE, ladders.of(Scope.SERVICE).standing(now).limits(), channels, defaults.damping(),
                        change -> {
                        }),
                new Ladder(Scope.of(did), ladders.of(Scope.of(did)).standing(now).limits(), channels, defaults.damping(),
                        change -> {
                        }),
                channels, lasting).all(arrivals);
    }

    /** One run. */
    static final class Play {

        private final Ladder service;
        private final Ladder hotline;
        private final int channels;
        private final Map<Rung, Duration> lasting;
        private final PriorityQueue<Instant> ends = new PriorityQueue<>();
        private final Map<Rung, Integer> calls = new EnumMap<>(Rung.class);
        private final Map<Rung, Integer> first = new EnumMap<>(Rung.class);
        private int peak;
        private int busy;

        Play(Ladder service, Ladder hotline, int channels, Map<Rung, Duration> lasting) {
            this.service = service;
            this.hotline = hotline;
            this.channels = channels;
            this.lasting = lasting;
        }

        Result all(List<Integer> arrivals) {
            for (int second = 0; second < arrivals.size(); second++) {
                for (int call = 0; call < arrivals.get(second); call++) {
                    arrive(second, SOME_DAY.plusMillis(second * 1000L + call * 1000L / arrivals.get(second)));
                }
            }
            return new Result(calls, first, peak, busy);
        }

        private void arrive(int second, Instant now) {
            for (var end = ends.peek(); end != null && !end.isAfter(now); end = ends.peek()) {
                ends.poll();
                service.left();
                hotline.left();
            }
            if (ends.size() >= channels) {
                busy++;
                return;
            }
            var rung = service.arrived(now).higher(hotline.arrived(now));
            ends.add(now.plus(lasting.get(rung)));
            peak = Math.max(peak, ends.size());
            calls.merge(rung, 1, Integer::sum);
            first.putIfAbsent(rung, second);
        }
    }
}
