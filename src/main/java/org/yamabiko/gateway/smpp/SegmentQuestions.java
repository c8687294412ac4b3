package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.SegmentQuery;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Asks an SMSC what became of a segment by {@code query_sm} (SMPP 3.4 §4.8).
 * <p>
 * The id is the normalised one: an SMSC that pads its ids, or writes them in capital letters, and compares them by character
 * will not know it. Nothing is known then, as with an SMSC that offers no {@code query_sm} at all, which is not rare.
 */
record SegmentQuestions(String gateway, SenderAddressing senders, MeterRegistry meters) {

    private static final Logger LOG = Logger.getLogger(SegmentQuestions.class);

    /** @return empty if the SMSC does not know the segment (ESME_RINVMSGID, ESME_RQUERYFAIL), or says nothing of it */
    Optional<MessageState> ask(SmppLink link, SegmentQuery query) {
        if (query.segmentId().startsWith(SegmentSubmit.NO_ID)) {
            return Optional.empty();
        }
        try {
            var answer = link.query(query.segmentId(), senders.of(query.senderId()));
            // an answer that could not be read was stripped to its header
            return answer.getMessageState() == null ? nothing("UNREADABLE")
                    : state(MessageState.ofWireValue(answer.getMessageState().value()));
        } catch (NegativeResponseException e) {
            LOG.debugf("Gateway %s: query_sm is answered with %s", gateway, CommandStatus.words(e.getCommandStatus()));
            return nothing("REFUSED");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return nothing("NO_ANSWER");
        } catch (PDUException e) {
            // the id or the sender does not fit, so this SMSC never had it
            return nothing("INVALID");
        }
    }

    private Optional<MessageState> state(MessageState state) {
        count(state.name());
        return Optional.of(state);
    }

    private Optional<MessageState> nothing(String why) {
        count(why);
        return Optional.empty();
    }

    private void count(String answer) {
        meters.counter("yamabiko.gateway.queries", "gateway", gateway, "answer", answer).increment();
    }
}
