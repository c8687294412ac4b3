package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.ReceiptIds;
import org.yamabiko.notice.QuietLog;
import org.yamabiko.phone.PhoneNumber;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Takes what the SMSC sends by itself. A receipt is acknowledged only once it is stored; if it cannot be, the SMSC is asked to
 * repeat it (ESME_RX_T_APPN, SMPP 3.4 §5.1.3). What we cannot use is acknowledged, or it would come for ever.
 */
final class ReceiptReceiver implements MessageReceiverListener {

    private static final Logger LOG = Logger.getLogger(ReceiptReceiver.class);

    private final String gateway;
    private final ReceiptIds ids;
    private final GatewayEvents events;
    private final Clock clock;
    private final Counter unreadable;
    private final Counter incoming;
    private final QuietLog unreadableLog;
    private final QuietLog incomingLog;
    private final QuietLog notStoredLog;

    ReceiptReceiver(SmppSettings settings, ReceiptIds ids, GatewayEvents events, Clock clock, MeterRegistry meters) {
        this.gateway = settings.name();
        this.ids = ids;
        this.events = events;
        this.clock = clock;
        this.unreadable = meters.counter("yamabiko.gateway.receipts.unreadable", "gateway", gateway);
        this.incoming = meters.counter("yamabiko.gateway.incoming.texts", "gateway", gateway);
        this.unreadableLog = new QuietLog(LOG, clock);
        this.incomingLog = new QuietLog(LOG, clock);
        this.notStoredLog = new QuietLog(LOG, clock);
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
        accept(Report.of(pdu), Address.numberOf(pdu));
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
        accept(Report.of(pdu), Address.numberOf(pdu));
        try {
            return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException("an empty message_id is always valid", e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // says that a handset is in reach again; we never ask for it
    }

    private void accept(Report report, Optional<PhoneNumber> from) throws ProcessRequestException {
        if (!report.isReceipt()) {
            incoming.increment();
            // somebody's own words have no place in a log
            incomingLog.warn("Gateway %s: a text of %d characters came in, and nobody reads it".formatted(gateway,
                    report.text().length()));
            return;
        }
        var receipt = Receipt.of(report);
        if (receipt.isEmpty()) {
            unreadable.increment();
            unreadableLog.warn("Gateway %s: a receipt cannot be read: %s".formatted(gateway, report.excerpt()));
            return;
        }
        store(receipt.get(), from);
    }

    private void store(Receipt receipt, Optional<PhoneNumber> recipient) throws ProcessRequestException {
        try {
            events.received(new DeliveryReceipt(gateway, ids.ofReceipt(receipt.id()), receipt.state(), clock.instant(),
                    receipt.detail(), recipient));
        } catch (RuntimeException e) {
            notStoredLog.warn("Gateway %s: a receipt could not be stored and is asked for again: %s".formatted(gateway, e));
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }
}
