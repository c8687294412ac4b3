package org.yamabiko.gateway.handset;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.text.Segmentation;

/** Delivers into the database at once and reports each segment as delivered. */
final class HandsetGateway implements SmsGateway {

    private static final int WINDOW = 50;

    private final String name;
    private final Handsets handsets;
    private final GatewayEvents events;
    private final Clock clock;

    HandsetGateway(String name, Handsets handsets, GatewayEvents events, Clock clock) {
        this.name = name;
        this.handsets = handsets;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public SubmitOutcome submit(Submission submission) {
        var segments = Segmentation.of(submission.body()).segments().size();
        try {
            handsets.receive(submission, segments);
        } catch (CompletionException e) {
            return new Rejected(RejectReason.UPSTREAM_ERROR, "the handset could not store it");
        }
        var ids = IntStream.rangeClosed(1, segments).mapToObj(n -> submission.messageId() + "-" + n).toList();
        report(ids);
        return new Accepted(ids);
    }

    /** Before the submit returns, as a quick carrier may do. */
    private void report(List<String> ids) {
        ids.forEach(id -> events.received(new DeliveryReceipt(name, id, MessageState.DELIVERED, clock.instant(), "")));
    }

    @Override
    public void close() {
        // no link to end
    }
}
