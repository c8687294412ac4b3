package org.yamabiko.call.agi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was refused at the door and warns of each kind at most once a minute. */
@Singleton
class Refusals {

    enum Reason {
        PEER_NOT_ALLOWED("came from an address that is not in yamabiko.agi.allowed-peers"),
        SILENT("sent no environment block in time"),
        TOO_MANY_SILENT("was silent while too many others were (yamabiko.agi.max-silent-connections)"),
        MALFORMED("sent what is no AGI environment block"),
        TOO_MANY_SESSIONS("came while all sessions were taken (yamabiko.agi.max-sessions); the caller hears busy");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Reason, Instant> warnedAt = new EnumMap<>(Reason.class);
    private final Map<Reason, Integer> unspoken = new EnumMap<>(Reason.class);

    Refusals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        // from the start at 0: a rate does not see a counter come into being
        for (var reason : Reason.values()) {
            counter(reason);
        }
    }

    private Counter counter(Reason reason) {
        return meters.counter("yamabiko.agi.refused", "reason", reason.name());
    }

    synchronized void count(Reason reason, String peer) {
        counter(reason).increment();
        var now = clock.instant();
        var last = warnedAt.get(reason);
        if (last != null && now.isBefore(last.plus(QUIET))) {
            unspoken.merge(reason, 1, Integer::sum);
            return;
        }
        var more = unspoken.getOrDefault(reason, 0);
        LOG.warnf("a connection from %s %s%s", peer, reason.words, more == 0 ? "" : " (and " + more + " more before it)");
        warnedAt.put(reason, now);
        unspoken.put(reason, 0);
    }
}
