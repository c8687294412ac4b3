package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/**
 * Submits the segments of one text, one after the other on one link, each in its turn.
 * <p>
 * If the SMSC takes the first and not a later one, the text is <b>Uncertain</b>, whatever the reason: part of it is out, and to
 * repeat the whole is to bill and perhaps show that part twice.
 * <p>
 * So a later segment that the SMSC refuses because it came too fast, or because its queue is full, waits for another turn and
 * is submitted again. This is no second owner of retry beside the outbox: the segment did not leave, the text is still in its
 * first attempt, and the outbox could not do it, because it repeats whole texts and this one must not be repeated. The first
 * segment is never submitted again here: nothing is out yet, and the outbox decides.
 * <p>
 * The first segment leaves within the submit timeout or not at all, the last within twice that time, and none after the text's
 * validity is over; an answer is awaited for one submit timeout more.
 */
record TextSubmit(SegmentSubmit segments, Pace pace, Duration submitTimeout, Clock clock) {

    private static final int TIMEOUTS_FOR_ALL = 2;
    /** The pace may know no limit, and an SMSC that is overloaded is not helped by haste. */
    private static final Backoff AFTER_REFUSAL = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    /** How long a text may wait before its first segment leaves. */
    Duration firstWithin(Duration validity) {
        return shorter(submitTimeout, validity);
    }

    private Duration allWithin(Duration validity) {
        return shorter(submitTimeout.multipliedBy(TIMEOUTS_FOR_ALL), validity);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    SubmitOutcome submit(SmppLink link, List<SegmentPdu> pdus, Patience patience) {
        var ids = new ArrayList<String>();
        for (var pdu : pdus) {
            var outcome = ids.isEmpty()
                    ? inTurn(link, pdu, patience.leftOf(firstWithin(pdu.validity())))
                    : untilTaken(link, pdu, patience);
            switch (outcome) {
                case Accepted accepted -> ids.addAll(accepted.segmentIds());
                case Rejected rejected when ids.isEmpty() -> {
                    return rejected;
                }
                case Rejected rejected -> {
                    return partlyOut(clock.instant(), ids, pdus, rejected.detail());
                }
                case Uncertain uncertain when pdus.size() == 1 -> {
                    return uncertain;
                }
                case Uncertain uncertain -> {
                    return partlyOut(uncertain.since(), ids, pdus, uncertain.detail());
                }
            }
        }
        return new Accepted(ids);
    }

    private SubmitOutcome untilTaken(SmppLink link, SegmentPdu pdu, Patience patience) {
        var whole = allWithin(pdu.validity());
        for (int refusals = 1;; refusals++) {
            var outcome = inTurn(link, pdu, patience.leftOf(whole));
            var pause = AFTER_REFUSAL.pause(refusals, ThreadLocalRandom.current());
            if (!isTooFast(outcome) || pause.compareTo(patience.leftOf(whole)) >= 0 || !waited(pause)) {
                return outcome;
            }
        }
    }

    private static boolean isTooFast(SubmitOutcome outcome) {
        return outcome instanceof Rejected rejected
                && (rejected.reason() == RejectReason.THROTTLED || rejected.reason() == RejectReason.QUEUE_FULL);
    }

    /**
     * Sleeps, because the pause is the purpose: the link's next segment of this text must not leave sooner, and the thread is
     * the text's own.
     *
     * @return false if the thread is wanted back
     */
    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SubmitOutcome inTurn(SmppLink link, SegmentPdu pdu, Duration patience) {
        try {
            if (!pace.await(patience)) {
                return new Rejected(RejectReason.THROTTLED, "its turn did not come in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Rejected(RejectReason.NOT_CONNECTED, "interrupted before it left");
        }
        var outcome = segments.submit(link, pdu);
        if (outcome instanceof Rejected rejected && rejected.reason() == RejectReason.THROTTLED) {
            pace.throttled();
        }
        return outcome;
    }

    private static Uncertain partlyOut(Instant since, List<String> ids, List<SegmentPdu> pdus, String detail) {
        return new Uncertain(since, "segment %d of %d: %s".formatted(ids.size() + 1, pdus.size(), detail), ids);
    }
}
