package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.time.Duration;

import javax.net.ssl.SSLException;

import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Opens a link and binds it (SMPP 3.4 §4.1). */
final class Connector {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** Threads that store receipts, side by side, so that one commit can carry several. */
    private static final int RECEIPT_THREADS = 16;
    /** Receipts that may wait for them before the SMSC is told to slow down. */
    private static final int RECEIPTS_WAITING = 500;

    private final SmppSettings settings;
    private final Sockets sockets;
    private final MessageReceiverListener receiver;
    private final MalformedPdus malformed;
    private final Counter failures;

    Connector(SmppSettings settings, MessageReceiverListener receiver, MalformedPdus malformed, MeterRegistry meters) {
        this.settings = settings;
        this.sockets = new Sockets(settings.tls(), TIMEOUT);
        this.receiver = receiver;
        this.malformed = malformed;
        this.failures = meters.counter("yamabiko.gateway.binds.failed", "gateway", settings.name());
    }

    /** The message is for the operator. */
    static final class ConnectFailed extends Exception {
        private static final long serialVersionUID = 1;

        ConnectFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Blocks until the SMSC has accepted or refused the bind, or for half a minute at most. */
    SmppLink connect(BindType type) throws ConnectFailed {
        var link = newLink();
        try {
            link.connectAndBind(settings.host(), settings.config().port(), account(type), TIMEOUT.toMillis());
            return link;
        } catch (IOException | RuntimeException e) {
            failures.increment();
            link.close();
            throw new ConnectFailed(words(e), e);
        }
    }

    private SmppLink newLink() {
        var config = settings.config();
        // in this time jsmpp has asked at least once and has given up the answer
        var longestSilence = config.enquireLinkInterval().multipliedBy(2).plus(config.submitTimeout());
        var link = SmppLink.over(sockets, malformed, longestSilence);
        // responses wait in the same queue as receipts; were it shorter than the window, they would block the reader
        link.setQueueCapacity(config.windowSize() + RECEIPTS_WAITING);
        link.setPduProcessorDegree(RECEIPT_THREADS);
        link.setTransactionTimer(config.submitTimeout().toMillis());
        link.setEnquireLinkTimer((int) config.enquireLinkInterval().toMillis());
        link.setMessageReceiverListener(receiver);
        return link;
    }

    private BindParameter account(BindType type) {
        return new BindParameter(type, settings.systemId(), settings.password(), settings.systemType(),
                TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
    }

    private String words(Exception e) {
        if (e.getCause() instanceof NegativeResponseException refusal) {
            return "the SMSC refused the bind of '" + settings.systemId() + "': "
                    + CommandStatus.words(refusal.getCommandStatus());
        }
        if (e instanceof SSLException) {
            return "no TLS, which checks the certificate and the host's name (" + settings.trust() + "): " + e.getMessage();
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
