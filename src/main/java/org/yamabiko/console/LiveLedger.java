package org.yamabiko.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

/** One reading a second, shared by everybody who looks: a wall of screens costs the database no more than one. */
@Singleton
class LiveLedger {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /**
     * @param hotlines the busiest ones of today, and others while there is room, by number
     * @param names of the hotlines that anything here names, by number
     * @param hotlineCount of all
     * @param callsByDid of today
     */
    record Reading(Instant at, List<LedgerView.Hotline> hotlines, Map<String, String> names, long hotlineCount,
            List<LedgerView.Call> calls, List<LedgerView.Message> messages, List<LedgerView.Tally> callTally,
            Map<String, Long> callsByDid, List<LedgerView.Tally> messageTally, long queued) {

        String hotlineName(String did) {
            return did == null ? "" : names.getOrDefault(did, "");
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
        var calls = ledger.calls(config.rows());
        var tally = ledger.callsSince(today);
        var callsByDid = tally.stream().filter(sum -> sum.did() != null)
                .collect(Collectors.groupingBy(LedgerView.Tally::did, Collectors.summingLong(LedgerView.Tally::count)));
        var shown = shown(callsByDid);
        var named = Stream.concat(shown.stream(), calls.stream().map(LedgerView.Call::did).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        var hotlines = ledger.hotlines(named);
        return new Reading(now, hotlines.stream().filter(hotline -> shown.contains(hotline.did())).toList(),
                hotlines.stream().collect(Collectors.toMap(LedgerView.Hotline::did, LedgerView.Hotline::name)),
                ledger.hotlineCount(), calls, ledger.messages(config.rows()), tally, callsByDid, ledger.messagesSince(today),
                ledger.queued());
    }

    private Set<String> shown(Map<String, Long> callsByDid) {
        return Stream
                .concat(callsByDid.entrySet().stream().sorted(Map.Entry.<String, Long> comparingByValue().reversed())
                        .map(Map.Entry::getKey).limit(config.rows()), ledger.firstHotlines(config.rows()).stream())
                .distinct().limit(config.rows()).collect(Collectors.toSet());
    }
}
