package org.yamabiko.call.agi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Who is inside. Connections that have said nothing yet are counted apart from calls, so that silent ones take no place of a
 * call.
 */
@Singleton
class Sessions {

    private final int most;
    private final int mostSilent;
    private final Refusals refusals;
    private final Deque<AgiSocket> silent = new ArrayDeque<>();
    private int inside;

    Sessions(AgiConfig config, Refusals refusals, MeterRegistry meters) {
        this.most = config.maxSessions();
        this.mostSilent = config.maxSilentConnections();
        this.refusals = refusals;
        meters.gauge("yamabiko.agi.sessions", this, Sessions::count);
    }

    /** A connection came that has said nothing yet. */
    void arrived(AgiSocket socket) {
        AgiSocket oldest;
        synchronized (this) {
            silent.addLast(socket);
            oldest = silent.size() > mostSilent ? silent.pollFirst() : null;
        }
        if (oldest != null) {
            refuse(Refusals.Reason.TOO_MANY_SILENT, oldest);
            close(oldest);
        }
    }

    /** It spoke, or it is gone. @return false if it had been closed for others */
    synchronized boolean spoke(AgiSocket socket) {
        return silent.remove(socket);
    }

    /** @return false if all sessions are taken */
    boolean enter(AgiSocket socket) {
        spoke(socket);
        boolean entered;
        synchronized (this) {
            entered = inside < most;
            inside++;
        }
        if (!entered) {
            refuse(Refusals.Reason.TOO_MANY_SESSIONS, socket);
            leave();
        }
        return entered;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized int count() {
        return inside;
    }

    void refuse(Refusals.Reason reason, AgiSocket socket) {
        refusals.count(reason, socket.getRemoteAddress().getHostAddress());
    }

    private static void close(AgiSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    /** Waits until nobody is inside. @return how many still are */
    synchronized int awaitEmpty(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (inside > 0 && left > 0) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
        return inside;
    }
}
