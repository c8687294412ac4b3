package org.yamabiko.console.editor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

/** How often one person may have a sentence spoken on this node: the engines are there for publishing first. */
@Singleton
class ListeningLimit {

    static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> times = new HashMap<>();

    ListeningLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean admit(String who) {
        var now = clock.instant();
        times.values().forEach(heard -> forget(heard, now));
        times.values().removeIf(Deque::isEmpty);
        var heard = times.computeIfAbsent(who, name -> new ArrayDeque<>());
        if (heard.size() >= MOST) {
            return false;
        }
        heard.addLast(now);
        return true;
    }

    private static void forget(Deque<Instant> heard, Instant now) {
        while (!heard.isEmpty() && !heard.peekFirst().isAfter(now.minus(WINDOW))) {
            heard.removeFirst();
        }
    }
}
