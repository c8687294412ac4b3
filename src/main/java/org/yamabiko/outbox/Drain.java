package org.yamabiko.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells how long the queue takes. What the shares allow is believed until texts have waited for so long that what really leaves
 * is known; where nothing limits the lanes, what was seen last under load is believed.
 */
final class Drain {

    /** Whoever waits less is not behind others: the lanes are not busy, and what leaves is only what came. */
    private static final double BUSY_SECONDS = 0.5;
    private static final Duration STALLED_AFTER = Duration.ofSeconds(10);

    private Instant busySince;
    private Instant movedAt;
    private double underLoad;

    /**
     * The queue.
     *
     * @param waiting texts that wait for a gateway or are at one
     * @param due of those that could leave now; the others are tried again later
     */
    record Queue(long waiting, long due) {
    }

    Outlook look(Instant now, Queue queue, SendPace pace) {
        var known = pace.bounded() ? pace.allowed() : Math.max(pace.seen(), underLoad);
        note(now, queue, pace, known);
        var steady = busySince != null && !busySince.plus(SeenRate.WINDOW).isAfter(now);
        if (steady) {
            underLoad = pace.seen();
        }
        var perSecond = steady ? Math.min(pace.seen(), pace.allowed()) : known;
        return new Outlook(queue.waiting(), perSecond, pace.bounded(), stalled(now, queue), now);
    }

    private void note(Instant now, Queue queue, SendPace pace, double known) {
        if (queue.due() == 0 || queue.due() < known * BUSY_SECONDS) {
            busySince = null;
        } else if (busySince == null) {
            busySince = now;
        }
        if ((queue.due() == 0 && pace.allowed() > 0) || queue.waiting() == 0 || pace.seen() > 0 || movedAt == null) {
            movedAt = now;
        }
    }

    /** What waits for its next try alone does not stand still, unless there is nothing that it could leave by. */
    private boolean stalled(Instant now, Queue queue) {
        return queue.waiting() > 0 && !movedAt.plus(STALLED_AFTER).isAfter(now);
    }
}
