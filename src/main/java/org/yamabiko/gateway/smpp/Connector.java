package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.time.Duration;

import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;

/** Opens a link and binds it as a transceiver (SMPP 3.4 §4.1.5). */
final class Connector {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** Threads that store receipts, side by side, so that one commit can carry several. */
    private static final int RECEIPT_THREADS = 16;
    /** Receipts that may wait for them before the SMSC is told to slow down. */
    private static final int RECEIPTS_WAITING = 500;

    private final SmppSettings settings;
    private final MessageReceiverListener receiver;

    Connector(SmppSettings settings, MessageReceiverListener receiver) {
        this.settings = settings;
        this.receiver = receiver;
    }

    /** The message is for the operator. */
    static final class ConnectFailed extends Exception {
        private static final long serialVersionUID = 1;

        ConnectFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Blocks until the SMSC has accepted or refused the bind, or for twenty seconds at most. */
    SmppLink connect() throws ConnectFailed {
        var config = settings.config();
        var link = new SmppLink(new Sockets(config.tls(), TIMEOUT));
        // responses wait in the same queue as receipts; were it shorter than the window, they would block the reader
        link.setQueueCapacity(config.windowSize() + RECEIPTS_WAITING);
        link.setPduProcessorDegree(RECEIPT_THREADS);
        link.setTransactionTimer(config.submitTimeout().toMillis());
        link.setEnquireLinkTimer((int) config.enquireLinkInterval().toMillis());
        link.setMessageReceiverListener(receiver);
        try {
            link.connectAndBind(settings.host(), config.port(), account(), TIMEOUT.toMillis());
            return link;
        } catch (IOException | RuntimeException e) {
            link.close();
            throw new ConnectFailed(words(e), e);
        }
    }

    private BindParameter account() {
        return new BindParameter(BindType.BIND_TRX, settings.systemId(), settings.password(), settings.systemType(),
                TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
    }

    private String words(Exception e) {
        if (e.getCause() instanceof NegativeResponseException refusal) {
            return "the SMSC refused the bind of '" + settings.systemId() + "': "
                    + CommandStatus.words(refusal.getCommandStatus());
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
