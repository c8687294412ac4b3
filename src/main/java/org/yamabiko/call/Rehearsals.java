package org.yamabiko.call;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

/**
 * Who may make rehearsed calls on this node: whoever has a ticket. The FastAGI port knows no password, so a call says of itself
 * that it is a rehearsal only with one that this process has given out. The dialplan passes no argument for trunks, so a real
 * caller's call can carry none; for the telephone in the browser it passes what this process gave to the browser.
 */
@Singleton
public class Rehearsals {

    private record Ticket(Rehearsal rehearsal, Instant until) {
    }

    private static final int BYTES = 16;
    private static final Pattern TICKET = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Rehearsals(Clock clock) {
        this.clock = clock;
    }

    /**
     * Gives out a ticket, for any number of calls to this node until it ends.
     *
     * @return what a call presents as its first AGI argument
     */
    public String open(Rehearsal rehearsal, Duration validFor) {
        var now = clock.instant();
        tickets.values().removeIf(ticket -> !now.isBefore(ticket.until()));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var ticket = HexFormat.of().formatHex(bytes);
        tickets.put(ticket, new Ticket(rehearsal, now.plus(validFor)));
        return ticket;
    }

    /** No further call is a rehearsal by this ticket; those under way stay one. */
    public void close(String ticket) {
        tickets.remove(ticket);
    }

    /** Whether something looks like a ticket, of whatever node and time; {@code argument} may be null. */
    public static boolean isTicket(String argument) {
        return argument != null && TICKET.matcher(argument).matches();
    }

    /** @param ticket what a call presented; null if it presented nothing */
    public Optional<Rehearsal> find(String ticket) {
        return ticket == null ? Optional.empty()
                : Optional.ofNullable(tickets.get(ticket)).filter(known -> clock.instant().isBefore(known.until()))
                        .map(Ticket::rehearsal);
    }
}
