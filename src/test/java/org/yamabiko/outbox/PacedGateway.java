package org.yamabiko.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SegmentQuery;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/** Takes everything, but each text in its turn, as a gateway with a contract does. */
record PacedGateway(Pace pace) implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "carrier";
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public int window() {
        return 500;
    }

    @Override
    public SubmitOutcome submit(Submission submission) {
        try {
            pace.await(PATIENCE);
            return new Accepted(List.of(submission.messageId().toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Uncertain(Clock.systemUTC().instant(), "interrupted", List.of());
        }
    }

    @Override
    public Optional<MessageState> query(SegmentQuery query) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing to end
    }
}
