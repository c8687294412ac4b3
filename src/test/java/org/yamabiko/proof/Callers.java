package org.yamabiko.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;

/**
 * Calls at a steady rate, each from a number of its own, as two Asterisks bring them: each has a node that it asks first and
 * the other for when that one does not take the call. It is the same call then, with the same id.
 */
final class Callers implements AutoCloseable {

    static final String SHORT_DID = "05011110001";
    static final String LONG_DID = "05011110003";
    private static final int EACH_LONG = 10;
    private static final String PROMISE = Sentence.PROMISE.in(Locale.JAPANESE).contentName();
    private static final String ALREADY = Sentence.ALREADY_PROMISED.in(Locale.JAPANESE).contentName();

    /** What one caller heard. */
    enum Heard {
        PROMISE,
        APOLOGY,
        NOTHING
    }

    record Call(String id, Heard heard) {
    }

    private final List<Integer> agiPorts;
    private final int perSecond;
    private final Queue<Call> ended = new ConcurrentLinkedQueue<>();
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock;
    private volatile boolean calling = true;

    Callers(List<Integer> agiPorts, int perSecond) {
        this.agiPorts = agiPorts;
        this.perSecond = perSecond;
        this.clock = Thread.ofPlatform().name("callers").start(this::callUntilStopped);
    }

    private void callUntilStopped() {
        var begin = System.nanoTime();
        for (int n = 0; calling; n++) {
            var number = n;
            lines.execute(() -> ended.add(call(number)));
            var next = begin + (n + 1) * TimeUnit.SECONDS.toNanos(1) / perSecond;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private Call call(int n) {
        var id = "proof-%d.%d".formatted(ProcessHandle.current().pid(), n);
        for (int turn = 0; turn < agiPorts.size(); turn++) {
            var port = agiPorts.get((n + turn) % agiPorts.size());
            var commands = AgiCaller.dials(port, n % EACH_LONG == 0 ? LONG_DID : SHORT_DID).from(mobile(n)).withId(id)
                    .callUntilItBreaks();
            if (!commands.isEmpty()) {
                return new Call(id, heard(commands));
            }
        }
        return new Call(id, Heard.NOTHING);
    }

    private static Heard heard(List<String> commands) {
        return commands.stream().anyMatch(c -> c.contains(PROMISE) || c.contains(ALREADY)) ? Heard.PROMISE : Heard.APOLOGY;
    }

    /** Made-up numbers, from 090-1000-0000 on. */
    private static String mobile(int n) {
        return "0901%07d".formatted(n);
    }

    /** Ends the load; returns when the last call has ended. */
    List<Call> stop() {
        close();
        return new ArrayList<>(ended);
    }

    @Override
    public void close() {
        calling = false;
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.close();
    }
}
