package org.yamabiko.lab.surge;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.call.CallOutcome;
import org.yamabiko.call.Calls;
import org.yamabiko.lab.surge.CallTimes.Moment;
import org.yamabiko.outbox.WaitingTexts;

/** Looks into the ledger and the outbox. A database that is away for a moment makes a look that found nothing. */
@Singleton
class LedgerFindings implements SurgeFindings {

    private static final Logger LOG = Logger.getLogger(LedgerFindings.class);
    /** Ends are written within hundredths of a second, or seconds after a database was away. */
    private static final Duration LONGEST_LEDGER = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Calls calls;
    private final WaitingTexts texts;

    LedgerFindings(Calls calls, WaitingTexts texts) {
        this.calls = calls;
        this.texts = texts;
    }

    @Override
    public long waiting() {
        try {
            return texts.count();
        } catch (SQLException e) {
            LOG.debugf("the queue could not be looked at: %s", e.getMessage());
            return 0;
        }
    }

    @Override
    public Map<String, Integer> outcomes(CallTimes times, SurgeCallers callers) {
        return outcomes(IntStream.range(0, times.calls()).filter(call -> times.is(Moment.BEGUN, call)
                && !times.is(Moment.REFUSED, call) && !times.is(Moment.BROKEN, call)).mapToObj(callers::id).toList());
    }

    /** The most frequent first. */
    private Map<String, Integer> outcomes(List<String> ids) {
        var found = Map.<CallOutcome, Integer> of();
        for (long end = System.nanoTime() + LONGEST_LEDGER.toNanos(); sum(found) < ids.size();) {
            try {
                found = calls.outcomes(ids);
            } catch (SQLException e) {
                LOG.warnf("the ledger could not be counted: %s", e.getMessage());
            }
            if (System.nanoTime() > end) {
                break;
            }
            LockSupport.parkNanos(sum(found) < ids.size() ? PAUSE.toNanos() : 0);
        }
        var sorted = new LinkedHashMap<String, Integer>();
        var counts = found;
        Arrays.stream(CallOutcome.values()).filter(counts::containsKey)
                .sorted((a, b) -> counts.get(b) - counts.get(a)).forEach(o -> sorted.put(o.name(), counts.get(o)));
        return sorted;
    }

    private static int sum(Map<CallOutcome, Integer> outcomes) {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
