package org.yamabiko.gateway;

import java.util.Optional;

/**
 * One upstream that takes texts. Implementations are safe for concurrent use by at most {@link #window()} callers.
 * <p>
 * The caller decides what to repeat: {@link SubmitOutcome.Rejected} with a temporary reason may be submitted again,
 * {@link SubmitOutcome.Uncertain} may have reached the recipient and must not be repeated blindly.
 */
public interface SmsGateway extends AutoCloseable {

    /** The name under which it is configured; receipts carry it. */
    String name();

    /** Whether a submit could leave now, for example because a bind stands. Cheap, never blocks. */
    boolean ready();

    /** How many submits may be under way at once; at least 1. */
    int window();

    /**
     * Hands over one text and waits for the answer. Blocks its thread, never throws for anything the upstream did.
     * <p>
     * Not promised: that the text is delivered, nor that receipts come after this method returns.
     */
    SubmitOutcome submit(Submission submission);

    /**
     * Asks what became of a segment that was taken. Blocks its thread, never throws for anything the upstream did.
     *
     * @return empty if the upstream cannot be asked, does not know the segment, or did not answer: nothing is known then
     */
    default Optional<MessageState> query(SegmentQuery query) {
        return Optional.empty();
    }

    /** Takes no further submits and ends the link. Submits under way have ended before the caller calls this. */
    @Override
    void close();
}
