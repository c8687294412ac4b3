package org.yamabiko.call;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.yamabiko.call.CallView.TraceView;

/**
 * Who may make rehearsed calls on this node: whoever has a ticket. The FastAGI port knows no password, so a call says of itself
 * that it is a rehearsal only with one that this process has given out; a real caller's call can carry none.
 */
@Singleton
public class Rehearsals {

    /** @param watcher told of each step of each call's trace as it happens, on the call's thread; its words are its code */
    record Ticket(Rehearsal rehearsal, Consumer<TraceView> watcher, Instant until) {
    }

    private static final int BYTES = 16;

    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Rehearsals(Clock clock) {
        this.clock = clock;
    }

    /**
     * Gives out a ticket, for any number of calls to this node until it ends.
     *
     * @return what a call presents as its AGI argument
     */
    public String open(Rehearsal rehearsal, Duration validFor) {
        return open(rehearsal, validFor, step -> {
        });
    }

    /** @param watcher told of each step of each call's trace as it happens, on the call's thread; must not block or throw */
    public String open(Rehearsal rehearsal, Duration validFor, Consumer<TraceView> watcher) {
        var now = clock.instant();
        tickets.values().removeIf(ticket -> !now.isBefore(ticket.until()));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var ticket = HexFormat.of().formatHex(bytes);
        tickets.put(ticket, new Ticket(rehearsal, watcher, now.plus(validFor)));
        return ticket;
    }

    /** No further call is a rehearsal by this ticket; those under way stay one. */
    public void close(String ticket) {
        tickets.remove(ticket);
    }

    /** @param argument what a call presented; may be null */
    Optional<Ticket> find(String argument) {
        return argument == null || tickets.isEmpty() ? Optional.empty()
                : Optional.ofNullable(tickets.get(argument)).filter(ticket -> clock.instant().isBefore(ticket.until()));
    }
}
