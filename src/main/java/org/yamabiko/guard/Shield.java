package org.yamabiko.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.guard.Verdict.AlreadySent;
import org.yamabiko.guard.Verdict.Blocked;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;
import org.yamabiko.phone.PhoneNumber;

/** The rules, without a clock and a database: what is known and what is asked for in, whether it may go out. */
final class Shield {

    /** Of E.164: what is left in front is a range of ten thousand numbers. */
    private static final int DIGITS_OF_A_RANGE = 4;
    private static final String ALL = "all";

    private final CurrentLimits limits;
    private final DeniedPrefixes denied;
    private final Duration repeatAfter;
    private final int segmentPrice;
    private final ZoneId zone;

    Shield(CurrentLimits limits, DeniedPrefixes denied, GuardConfig config) {
        this.limits = limits;
        this.denied = denied;
        this.repeatAfter = config.repeatAfter();
        this.segmentPrice = config.segmentPrice();
        this.zone = config.timeZone();
    }

    /** What passes is counted in {@code known} at once. */
    Verdict judge(Attempt attempt, Known known) {
        if (known.isBlocked(attempt.recipient()) || denied.deny(attempt.recipient())) {
            return new Blocked();
        }
        var before = known.earlier(attempt.recipient()).stream()
                .filter(text -> !text.callId().equals(attempt.callId()) || !text.textKey().equals(attempt.textKey())).toList();
        return sentBefore(attempt, before).orElseGet(() -> byLimits(attempt, before, known));
    }

    private Optional<Verdict> sentBefore(Attempt attempt, List<EarlierText> before) {
        var same = before.stream().filter(text -> !text.failed() && text.textKey().equals(attempt.textKey())
                && text.textVersion() == attempt.textVersion() && text.at().isAfter(attempt.at().minus(repeatAfter))).toList();
        if (same.isEmpty() || (attempt.again() && same.size() == 1)) {
            return Optional.empty();
        }
        var last = same.stream().map(EarlierText::at).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new AlreadySent(last, same.size() == 1));
    }

    private Verdict byLimits(Attempt attempt, List<EarlierText> before, Known known) {
        var beyond = new ArrayList<Quota>();
        for (var quota : Quota.values()) {
            var limit = limits.of(quota);
            if (limit.mode() != Mode.OFF && applies(quota, attempt) && !hasRoom(limit, attempt, before, known)) {
                if (limit.mode() == Mode.ENFORCED) {
                    return new Held(quota);
                }
                beyond.add(quota);
            }
        }
        count(attempt, known);
        return new Pass(List.copyOf(beyond));
    }

    private boolean hasRoom(Limit limit, Attempt attempt, List<EarlierText> before, Known known) {
        var quota = limit.quota();
        var used = quota.slides() ? before.stream().filter(text -> counts(quota, text, attempt)).count()
                : known.used(use(quota, attempt));
        return used + amount(quota, attempt) <= limit.most();
    }

    /** A text that failed was asked for all the same: who is texted in vain must not be texted without end. */
    private static boolean counts(Quota quota, EarlierText text, Attempt attempt) {
        var since = quota.window().map(attempt.at()::minus).orElse(Instant.MIN);
        return text.at().isAfter(since)
                && (quota.subject() == Quota.Subject.RECIPIENT || text.textKey().equals(attempt.textKey()));
    }

    private void count(Attempt attempt, Known known) {
        charges(attempt).forEach(known::add);
        known.earlier(attempt.recipient(),
                new EarlierText(attempt.callId(), attempt.textKey(), attempt.textVersion(), attempt.at(), false));
    }

    /** Everything that is to be counted for it, whether its limit holds or not: a limit that is switched on knows the past. */
    Map<Use, Long> charges(Attempt attempt) {
        var charges = new LinkedHashMap<Use, Long>();
        for (var quota : Quota.values()) {
            if (!quota.slides() && applies(quota, attempt)) {
                charges.put(use(quota, attempt), amount(quota, attempt));
            }
        }
        return charges;
    }

    private static boolean applies(Quota quota, Attempt attempt) {
        return switch (quota.subject()) {
            case CALLER_WHO_KEYS -> attempt.keyedIn() && attempt.caller().isPresent();
            case UNKNOWN_CALLERS -> attempt.keyedIn() && attempt.caller().isEmpty();
            case RECIPIENT, RECIPIENT_AND_TEXT, RANGE, HOTLINE, SERVICE, MONEY -> true;
        };
    }

    private long amount(Quota quota, Attempt attempt) {
        return quota.subject() == Quota.Subject.MONEY ? (long) attempt.segments() * segmentPrice : 1;
    }

    private Use use(Quota quota, Attempt attempt) {
        var subject = switch (quota.subject()) {
            case CALLER_WHO_KEYS -> attempt.caller().map(PhoneNumber::e164).orElse(ALL);
            case UNKNOWN_CALLERS, HOTLINE -> attempt.did().e164();
            case RANGE -> range(attempt.recipient());
            case SERVICE, MONEY -> ALL;
            case RECIPIENT, RECIPIENT_AND_TEXT -> throw new IllegalArgumentException(quota + " is counted from the texts");
        };
        return new Use(quota, subject, quota.windowStart(attempt.at(), zone));
    }

    static String range(PhoneNumber number) {
        return number.e164().substring(0, number.e164().length() - DIGITS_OF_A_RANGE);
    }
}
