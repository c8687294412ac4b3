package org.yamabiko.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.Percentile;

/** Callers who come evenly over some time, each on a line of its own. */
final class Crowd {

    /**
     * One call.
     *
     * @param millis from dialling to the last command
     */
    record Heard(String callId, List<String> commands, long millis) {

        boolean heard(Sentence sentence) {
            var sound = sentence.in(Locale.JAPANESE).contentName();
            return commands.stream().anyMatch(command -> command.contains(sound));
        }
    }

    private record Part(Duration from, Duration time, int calls, IntFunction<AgiCaller> caller,
            ConcurrentLinkedQueue<Heard> heard) {
    }

    private final Duration time;
    private final List<Part> parts = new ArrayList<>();

    Crowd(Duration time) {
        this.time = time;
    }

    /** @return what they hear, complete when the crowd has {@link #call called} */
    ConcurrentLinkedQueue<Heard> with(int calls, IntFunction<AgiCaller> caller) {
        return with(Duration.ZERO, time, calls, caller);
    }

    /** The same within a part of the time. */
    ConcurrentLinkedQueue<Heard> with(Duration from, Duration during, int calls, IntFunction<AgiCaller> caller) {
        var heard = new ConcurrentLinkedQueue<Heard>();
        parts.add(new Part(from, during, calls, caller, heard));
        return heard;
    }

    /** Everybody calls; returns when the last one has hung up. */
    void call() throws InterruptedException {
        var start = System.nanoTime();
        try (var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : parts) {
                lines.execute(() -> {
                    for (int i = 0; i < part.calls(); i++) {
                        awaitTurn(start + part.from().toNanos() + part.time().toNanos() * i / part.calls());
                        var caller = part.caller().apply(i);
                        lines.execute(() -> part.heard().add(call(caller)));
                    }
                });
            }
            // the parts hand in their calls while the executor is open
            Thread.sleep(time.plusMillis(500));
            lines.shutdown();
            if (!lines.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("calls that do not end");
            }
        }
    }

    private static void awaitTurn(long turn) {
        for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Heard call(AgiCaller caller) {
        var began = System.nanoTime();
        var commands = caller.callUntilItBreaks();
        return new Heard(caller.id(), commands, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** @param share such as 0.99 */
    static long percentile(Collection<Heard> calls, double share) {
        return Percentile.of(calls.stream().map(Heard::millis).toList(), share);
    }
}
