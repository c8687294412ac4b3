package org.yamabiko.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

/** One reading a second, shared by everybody who looks: a wall of screens costs the database no more than one. */
@Singleton
class LiveLedger {

    private static final Duration FRESH = Duration.ofSeconds(1);

    record Reading(Instant at, List<LedgerView.Hotline> hotlines, List<LedgerView.Call> calls,
            List<LedgerView.Message> messages,
            List<LedgerView.Tally> callTally, List<LedgerView.Tally> messageTally, long queued) {

        String hotlineName(String did) {
            return hotlines.stream().filter(hotline -> hotline.did().equals(did)).map(LedgerView.Hotline::name).findFirst()
                    .orElse("");
        }
    }

    private final LedgerView ledger;
    private final Clock clock;
    private final ConsoleConfig config;
    private Reading latest;

    LiveLedger(LedgerView ledger, Clock clock, ConsoleConfig config) {
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    synchronized Reading read() {
        var now = clock.instant();
        if (latest == null || latest.at().plus(FRESH).isBefore(now)) {
            latest = readAt(now);
        }
        return latest;
    }

    /** For tests, which write between two looks. */
    synchronized void forget() {
        latest = null;
    }

    private Reading readAt(Instant now) {
        var today = LocalDate.ofInstant(now, config.timeZone()).atStartOfDay(config.timeZone()).toInstant();
        return new Reading(now, ledger.hotlines(), ledger.calls(config.rows()), ledger.messages(config.rows()),
                ledger.callsSince(today), ledger.messagesSince(today), ledger.queued());
    }
}
