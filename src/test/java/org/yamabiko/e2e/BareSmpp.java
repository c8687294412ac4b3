package org.yamabiko.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** What the SMPP library does alone with the same texts, the same window and the same message centre: nothing is stored. */
final class BareSmpp {

    private static final byte[] BODY = "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n"
            .getBytes(StandardCharsets.UTF_16BE);

    private BareSmpp() {
    }

    /** Texts a second, from the first submit to the last answer. */
    static double perSecond(int port, int texts, int window) throws Exception {
        var session = bound(port, window);
        var failures = new AtomicInteger();
        var places = new Semaphore(window);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < texts; i++) {
                places.acquire();
                var recipient = "8180%08d".formatted(i);
                threads.execute(() -> {
                    try {
                        submit(session, recipient);
                    } catch (Exception e) {
                        failures.incrementAndGet();
                    } finally {
                        places.release();
                    }
                });
            }
            places.acquire(window);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        session.unbindAndClose();
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " bare submits failed");
        }
        return texts / seconds;
    }

    private static SMPPSession bound(int port, int window) throws IOException {
        var session = new SMPPSession();
        session.setTransactionTimer(30_000);
        session.setQueueCapacity(window + 500);
        session.setMessageReceiverListener(acknowledging());
        session.connectAndBind("127.0.0.1", port, new BindParameter(BindType.BIND_TRX, "bare", "simulate", "",
                TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
        return session;
    }

    private static void submit(SMPPSession session, String recipient) throws Exception {
        session.submitShortMessage("", TypeOfNumber.NATIONAL, NumberingPlanIndicator.ISDN, "0312345678",
                TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, recipient, new ESMClass(), (byte) 0, (byte) 0, null,
                null,
                new RegisteredDelivery(1), (byte) 0, new RawDataCoding((byte) 8), (byte) 0, BODY);
    }

    private static MessageReceiverListener acknowledging() {
        return new MessageReceiverListener() {
            @Override
            public void onAcceptDeliverSm(DeliverSm receipt) {
                // what is taken without an exception is acknowledged
            }

            @Override
            public void onAcceptAlertNotification(AlertNotification notification) {
                // none is asked for
            }

            @Override
            public DataSmResult onAcceptDataSm(DataSm receipt, Session source) {
                return null;
            }
        };
    }
}
