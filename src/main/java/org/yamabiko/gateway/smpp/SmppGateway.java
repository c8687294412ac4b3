package org.yamabiko.gateway.smpp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SegmentQuery;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.text.Segmentation;

/** An SMSC reached by SMPP. Submits and questions share the windows of its binds. */
final class SmppGateway implements SmsGateway {

    private static final int REFERENCES = 256;

    private final SmppSettings settings;
    private final Binds binds;
    private final SenderAddressing senders;
    private final TextSubmit texts;
    private final SegmentQuestions questions;
    private final AtomicInteger nextReference = new AtomicInteger(ThreadLocalRandom.current().nextInt(REFERENCES));

    SmppGateway(SmppSettings settings, Binds binds, SenderAddressing senders, TextSubmit texts, SegmentQuestions questions) {
        this.settings = settings;
        this.binds = binds;
        this.senders = senders;
        this.texts = texts;
        this.questions = questions;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean ready() {
        return binds.canSubmit();
    }

    @Override
    public int window() {
        return settings.config().windowSize() * settings.config().bindCount();
    }

    @Override
    public SubmitOutcome submit(Submission submission) {
        var patience = Patience.fromNow();
        var segmentation = Segmentation.of(submission.body());
        int total = segmentation.segments().size();
        if (total > SegmentPdu.MOST_SEGMENTS) {
            return new Rejected(RejectReason.INVALID_TEXT, total + " segments");
        }
        int reference = Math.floorMod(nextReference.getAndIncrement(), REFERENCES);
        var pdus = SegmentPdu.of(submission, segmentation, senders, reference);
        try {
            return inWindow(texts.firstWithin(submission.validityPeriod()), link -> texts.submit(link, pdus, patience))
                    .orElseGet(() -> ready() ? new Rejected(RejectReason.THROTTLED, "the window stayed full")
                            : new Rejected(RejectReason.NOT_CONNECTED, "no bind stands"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Rejected(RejectReason.NOT_CONNECTED, "interrupted before it left");
        }
    }

    @Override
    public Optional<MessageState> query(SegmentQuery query) {
        try {
            return inWindow(settings.config().submitTimeout(), link -> questions.ask(link, query)).flatMap(state -> state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** @return empty if there was no link, or no place in its window in time; nothing was sent then */
    private <T> Optional<T> inWindow(Duration patience, Function<SmppLink, T> work) throws InterruptedException {
        var bind = binds.leastLoaded();
        if (bind.isEmpty() || !bind.get().enter(patience)) {
            return Optional.empty();
        }
        try {
            return bind.get().link().map(work);
        } finally {
            bind.get().leave();
        }
    }

    @Override
    public void close() {
        binds.close();
    }
}
