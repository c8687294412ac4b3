package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

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
import org.yamabiko.gateway.ReceiptIds;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.notice.QuietLog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Submits one segment and names what came of it.
 * <p>
 * Some SMSCs take a text and give no id for it, or one that cannot be read. The text is Accepted then: command_status 0 says
 * that the SMSC is now responsible for it (SMPP 3.4 §4.4.2), and any other outcome would have it submitted, and paid for, once
 * more. Its segment gets an id of our own, which no receipt will ever meet, so the text stays submitted; such answers are
 * counted.
 */
final class SegmentSubmit {

    private static final Logger LOG = Logger.getLogger(SegmentSubmit.class);

    private static final byte SHORT_MESSAGE_MODE = 0;
    private static final byte NORMAL_PRIORITY = 0; // SMPP 3.4 §5.2.14
    private static final byte FINAL_STATES = 1; // §5.2.17: a receipt for success and for failure
    private static final String DEFAULT_SERVICE = "";
    /** Begins the id of a segment for which the SMSC gave none. */
    static final String NO_ID = "no-message-id-";

    private final String gateway;
    private final ReceiptIds ids;
    private final Clock clock;
    private final Counter withoutId;
    private final QuietLog withoutIdLog;

    SegmentSubmit(String gateway, ReceiptIds ids, Clock clock, MeterRegistry meters) {
        this.gateway = gateway;
        this.ids = ids;
        this.clock = clock;
        this.withoutId = meters.counter("yamabiko.gateway.submits.without.id", "gateway", gateway);
        this.withoutIdLog = new QuietLog(LOG, clock);
    }

    SubmitOutcome submit(SmppLink link, SegmentPdu pdu) {
        try {
            return taken(ids.ofResponse(send(link, pdu)));
        } catch (NegativeResponseException e) {
            return refused("", e.getCommandStatus());
        } catch (GenericNackResponseException e) {
            // the SMSC could not read the request, so it took nothing (SMPP 3.4 §4.3)
            return refused("generic_nack, ", e.getCommandStatus());
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

    private Accepted taken(String id) {
        if (!id.isEmpty()) {
            return new Accepted(List.of(id));
        }
        withoutId.increment();
        withoutIdLog.warn(
                "Gateway %s: the SMSC took a text and gave no message_id, so no receipt can settle it".formatted(gateway));
        return new Accepted(List.of(NO_ID + UUID.randomUUID()));
    }

    private static Rejected refused(String by, int commandStatus) {
        return new Rejected(CommandStatus.reasonOf(commandStatus), by + CommandStatus.words(commandStatus));
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
