package org.yamabiko.outbox;

import java.time.Instant;
import java.util.List;

import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/** The policy: what a submit's outcome makes of the text. The only place that decides about another try. */
record AfterSubmit(RetrySchedule retries, int mostFailures) {

    Finish decide(ClaimedMessage message, SubmitOutcome outcome, Instant now) {
        return switch (outcome) {
            case Accepted accepted -> new Finish(message, MessageStatus.SUBMITTED, null, null, now, null, false,
                    accepted.segmentIds());
            case Uncertain uncertain -> new Finish(message, MessageStatus.UNCERTAIN, "NO_ANSWER", uncertain.detail(),
                    uncertain.since(), null, false, uncertain.segmentIds());
            case Rejected rejected -> rejected(message, rejected, now);
        };
    }

    /** Too late to be worth delivering, found out right before it would have left. */
    Finish stale(ClaimedMessage message, Instant now) {
        return new Finish(message, MessageStatus.EXPIRED, "STALE", "its turn came too late", now, null, false, List.of());
    }

    private Finish rejected(ClaimedMessage message, Rejected rejected, Instant now) {
        return switch (rejected.reason()) {
            // these say nothing about the text: it waits, as long as it is worth delivering
            case THROTTLED, QUEUE_FULL, NOT_CONNECTED, MISCONFIGURED, BREAKER_OPEN -> again(message, rejected, now, false);
            case UPSTREAM_ERROR -> message.failures() + 1 < mostFailures
                    ? again(message, rejected, now, true)
                    : ended(message, MessageStatus.BLOCKED, rejected, now);
            // the contract or the sender's registration: a person can mend that and release the text
            case INVALID_SENDER, NOT_ALLOWED -> ended(message, MessageStatus.BLOCKED, rejected, now);
            case INVALID_RECIPIENT, INVALID_TEXT, REFUSED -> ended(message, MessageStatus.REJECTED, rejected, now);
        };
    }

    private Finish again(ClaimedMessage message, Rejected rejected, Instant now, boolean failure) {
        return new Finish(message, MessageStatus.PENDING, rejected.reason().name(), rejected.detail(), now,
                now.plus(retries.after(rejected.reason(), message.attempts())), failure, List.of());
    }

    private static Finish ended(ClaimedMessage message, MessageStatus status, Rejected rejected, Instant now) {
        return new Finish(message, status, rejected.reason().name(), rejected.detail(), now, null, true, List.of());
    }
}
