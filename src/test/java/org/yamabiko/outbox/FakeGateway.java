package org.yamabiko.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.SegmentQuery;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;

/** Takes everything unless the test says otherwise, as long as the test says it is there. */
final class FakeGateway implements SmsGateway {

    private final String name;
    private final int window;
    volatile boolean ready = true;
    volatile Function<Submission, SubmitOutcome> answer = text -> new Accepted(List.of(text.messageId().toString()));
    /** What it answers a question. */
    volatile Function<SegmentQuery, Optional<MessageState>> knows = query -> Optional.empty();

    FakeGateway(String name, int window) {
        this.name = name;
        this.window = window;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public SubmitOutcome submit(Submission submission) {
        return answer.apply(submission);
    }

    @Override
    public Optional<MessageState> query(SegmentQuery query) {
        return knows.apply(query);
    }

    @Override
    public void close() {
        ready = false;
    }
}
