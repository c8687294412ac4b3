package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import org.jboss.logging.Logger;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;

/** Submits one segment and names what came of it. */
record SegmentSubmit(SegmentIds ids, Clock clock) {

    private static final Logger LOG = Logger.getLogger(SegmentSubmit.class);

    private static final byte SHORT_MESSAGE_MODE = 0;
    private static final byte NORMAL_PRIORITY = 0; // SMPP 3.4 §5.2.14
    private static final byte FINAL_STATES = 1; // §5.2.17: a receipt for success and for failure
    private static final String DEFAULT_SERVICE = "";

    SubmitOutcome submit(SmppLink link, SegmentPdu pdu) {
        try {
            return new Accepted(List.of(ids.ofResponse(send(link, pdu))));
        } catch (NegativeResponseException e) {
            return refused(e.getCommandStatus());
        } catch (GenericNackResponseException e) {
            return refused(e.getCommandStatus());
        } catch (InvalidResponseException | SmppLink.WriteFailed e) {
            return uncertain(String.valueOf(e.getMessage()));
        } catch (ResponseTimeoutException e) {
            return uncertain(Thread.currentThread().isInterrupted() ? "interrupted before the answer" : "no answer in time");
        } catch (PDUException e) {
            // its message would repeat the address; the sender is all that can be too long here
            LOG.debugf("%s does not fit into a submit_sm", pdu);
            return new Rejected(RejectReason.INVALID_SENDER, "the sender id does not fit into SMPP's source_addr");
        } catch (IOException e) {
            return new Rejected(RejectReason.NOT_CONNECTED, "the link is down");
        }
    }

    private Uncertain uncertain(String detail) {
        return new Uncertain(clock.instant(), detail, List.of());
    }

    private static Rejected refused(int commandStatus) {
        return new Rejected(CommandStatus.reasonOf(commandStatus), CommandStatus.words(commandStatus));
    }

    private static String send(SmppLink link, SegmentPdu pdu)
            throws PDUException, ResponseTimeoutException, InvalidResponseException,
            NegativeResponseException, IOException {
        var source = pdu.source();
        var destination = pdu.destination();
        return link.submitShortMessage(DEFAULT_SERVICE,
                TypeOfNumber.valueOf((byte) source.ton()), NumberingPlanIndicator.valueOf((byte) source.npi()), source.digits(),
                TypeOfNumber.valueOf((byte) destination.ton()), NumberingPlanIndicator.valueOf((byte) destination.npi()),
                destination.digits(),
                new ESMClass(pdu.esmClass()), SHORT_MESSAGE_MODE, NORMAL_PRIORITY, null, pdu.validityPeriod(),
                new RegisteredDelivery(FINAL_STATES), (byte) 0, new RawDataCoding(pdu.dataCoding()), (byte) 0,
                pdu.shortMessage())
                .getMessageId();
    }
}
