package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.text.Segmentation;

/**
 * An SMSC reached by SMPP.
 * <p>
 * The segments of a long text leave one after the other on the same bind. If the SMSC takes the first and not a later one, the
 * text is
 * <b>Uncertain</b>, whatever the reason: part of it is out, and to repeat the whole is to bill and perhaps show that part
 * twice.
 */
final class SmppGateway implements SmsGateway {

    private static final int REFERENCES = 256;

    private final SmppSettings settings;
    private final List<Bind> binds;
    private final ScheduledExecutorService timer;
    private final SenderAddressing senders;
    private final SegmentSubmit segments;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger nextReference = new AtomicInteger(ThreadLocalRandom.current().nextInt(REFERENCES));

    SmppGateway(SmppSettings settings, List<Bind> binds, ScheduledExecutorService timer, Clock clock) {
        this.settings = settings;
        this.binds = binds;
        this.timer = timer;
        this.clock = clock;
        this.senders = new SenderAddressing(settings.config().senderTon(), settings.config().senderNpi());
        this.segments = new SegmentSubmit(new SegmentIds(settings.config().receiptIdFormat()), clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean ready() {
        return binds.stream().anyMatch(Bind::isBound);
    }

    @Override
    public int window() {
        return settings.config().windowSize() * settings.config().bindCount();
    }

    @Override
    public SubmitOutcome submit(Submission submission) {
        var segmentation = Segmentation.of(submission.body());
        int total = segmentation.segments().size();
        if (total > SegmentPdu.MOST_SEGMENTS) {
            return new Rejected(RejectReason.INVALID_TEXT, total + " segments");
        }
        int reference = Math.floorMod(nextReference.getAndIncrement(), REFERENCES);
        var pdus = SegmentPdu.of(submission, segmentation, senders, reference);
        return leastLoaded().map(bind -> submit(bind, pdus)).orElseGet(SmppGateway::notConnected);
    }

    /** Of the binds that stand; in turn where they are alike. */
    private Optional<Bind> leastLoaded() {
        int first = Math.floorMod(turn.getAndIncrement(), binds.size());
        Bind best = null;
        for (int i = 0; i < binds.size(); i++) {
            var bind = binds.get((first + i) % binds.size());
            if (bind.isBound() && (best == null || bind.underWay() < best.underWay())) {
                best = bind;
            }
        }
        return Optional.ofNullable(best);
    }

    private SubmitOutcome submit(Bind bind, List<SegmentPdu> pdus) {
        try {
            if (!bind.enter(settings.config().submitTimeout())) {
                return new Rejected(RejectReason.THROTTLED, "the window stayed full");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Rejected(RejectReason.NOT_CONNECTED, "interrupted before it left");
        }
        try {
            return bind.link().map(link -> submitInOrder(link, pdus)).orElseGet(SmppGateway::notConnected);
        } finally {
            bind.leave();
        }
    }

    private SubmitOutcome submitInOrder(SmppLink link, List<SegmentPdu> pdus) {
        var ids = new ArrayList<String>();
        for (var pdu : pdus) {
            switch (segments.submit(link, pdu)) {
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

    private static Uncertain partlyOut(Instant since, List<String> ids, List<SegmentPdu> pdus, String detail) {
        return new Uncertain(since, "segment %d of %d: %s".formatted(ids.size() + 1, pdus.size(), detail), ids);
    }

    private static Rejected notConnected() {
        return new Rejected(RejectReason.NOT_CONNECTED, "no bind stands");
    }

    @Override
    public void close() {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            binds.forEach(bind -> each.execute(bind::close));
        }
        timer.shutdownNow();
    }
}
