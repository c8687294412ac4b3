package org.yamabiko.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import org.yamabiko.outbox.SendingSwitch;

/**
 * Whether sending is stopped, for the banner on every page: from memory as long as it is not. While it is, what waits is
 * counted once a second for everybody who looks.
 */
@Singleton
class Standstills {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Counted(Instant at, long waiting) {
    }

    private final SendingSwitch sending;
    private final LedgerView ledger;
    private final ConsoleConfig config;
    private final Clock clock;
    private Counted latest = new Counted(Instant.MIN, 0);

    Standstills(SendingSwitch sending, LedgerView ledger, ConsoleConfig config, Clock clock) {
        this.sending = sending;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /** @return null while texts go out */
    Standstill now(Language language) {
        var state = sending.state();
        if (!state.stopped()) {
            return null;
        }
        var times = Times.in(config.timeZone(), clock, language);
        return new Standstill(times.moment(state.since().orElseThrow()), state.by(), state.reason(), waiting());
    }

    private synchronized long waiting() {
        var now = clock.instant();
        if (latest.at().isBefore(now.minus(FRESH))) {
            latest = new Counted(now, ledger.queued());
        }
        return latest.waiting();
    }
}
