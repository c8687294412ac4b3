package org.yamabiko.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** One bind of bare jsmpp, without anything of ours between it and the carrier's twin. */
final class PlainSmpp implements AutoCloseable, MessageReceiverListener {

    static final String SENDER = "81312345678";
    static final String NO_ANSWER = "no answer";
    private static final int PATIENT_MS = 10_000;
    private static final NumberingPlanIndicator ISDN = NumberingPlanIndicator.ISDN;
    private static final Pattern TEXT = Pattern.compile("id:(\\S+) .* stat:(\\S+) err:(\\S+) .*");

    private final SMPPSession session = new SMPPSession(PlainSmpp::connect);
    /** Answers as {@code answer ID}, receipts as {@code receipt STATE}, in the order in which they came. */
    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Receipt> receipts = new CopyOnWriteArrayList<>();

    /** @param tlvId, tlvState null where the receipt has no such TLV */
    record Receipt(String pdu, int esmClass, String tlvId, Integer tlvState, String text) {

        String id() {
            return part(1);
        }

        String state() {
            return part(2);
        }

        String error() {
            return part(3);
        }

        private String part(int group) {
            var parts = TEXT.matcher(text);
            return parts.matches() ? parts.group(group) : "";
        }
    }

    /** @param enquireEveryMs 0 for hardly ever */
    PlainSmpp(CarrierTwin twin, int enquireEveryMs) throws IOException {
        session.setEnquireLinkTimer(enquireEveryMs == 0 ? 60_000 : enquireEveryMs);
        session.setTransactionTimer(PATIENT_MS);
        session.setPduProcessorDegree(1); // more would change the order in which receipts are seen
        session.setMessageReceiverListener(this);
        session.connectAndBind("127.0.0.1", twin.smppPort(), new BindParameter(BindType.BIND_TRX, "test", "secret", "",
                TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
    }

    /** Without Nagle's algorithm, which holds small PDUs back for 40 ms. */
    private static SocketConnection connect(String host, int port) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port));
        return new SocketConnection(socket);
    }

    /** From now on waits half a second for an answer. */
    PlainSmpp impatient() {
        session.setTransactionTimer(500);
        return this;
    }

    /** A short Japanese text to these digits; see {@link #submit(String, String, int, byte[])}. */
    String submit(String recipient) {
        return submit(SENDER, recipient, 0, "資料はこちらです。".getBytes(StandardCharsets.UTF_16BE));
    }

    /** @return the id, or the command_status as {@code 0x58}, or {@link #NO_ANSWER} */
    String submit(String sender, String recipient, int esmClass, byte[] ucs2) {
        try {
            var ton = sender.startsWith("81") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN;
            var id = session.submitShortMessage("", ton, ISDN, sender, TypeOfNumber.INTERNATIONAL, ISDN, recipient,
                    new ESMClass(esmClass), (byte) 0, (byte) 0, null, null, new RegisteredDelivery(0x11), (byte) 0,
                    new RawDataCoding((byte) 8), (byte) 0, ucs2).getMessageId();
            events.add("answer " + id);
            return id;
        } catch (NegativeResponseException e) {
            return "0x%02X".formatted(e.getCommandStatus());
        } catch (ResponseTimeoutException e) {
            return NO_ANSWER;
        } catch (PDUException | InvalidResponseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code query_sm} says of a text of {@link #SENDER}. */
    MessageState query(String id) throws Exception {
        return session.queryShortMessage(id, TypeOfNumber.INTERNATIONAL, ISDN, SENDER).getMessageState();
    }

    Receipt awaitReceipt() {
        return awaitReceipts(1).getFirst();
    }

    List<Receipt> awaitReceipts(int count) {
        await(count + " receipts").until(() -> receipts.size() >= count);
        return receipts;
    }

    void awaitCut() {
        await("the link to be cut").until(() -> !session.getSessionState().isBound());
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) {
        received(new Receipt("deliver_sm", pdu.getEsmClass() & 0xFF, id(pdu.getOptionalParameter(Receipted_message_id.class)),
                state(pdu.getOptionalParameter(Message_state.class)),
                new String(pdu.getShortMessage(), StandardCharsets.US_ASCII)));
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) {
        var payload = pdu.getOptionalParameter(Message_payload.class);
        received(new Receipt("data_sm", pdu.getEsmClass() & 0xFF, id(pdu.getOptionalParameter(Receipted_message_id.class)),
                state(pdu.getOptionalParameter(Message_state.class)),
                payload == null ? "" : payload.getValueAsString()));
        try {
            return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private void received(Receipt receipt) {
        receipts.add(receipt);
        events.add("receipt " + receipt.state());
    }

    private static String id(Receipted_message_id tlv) {
        return tlv == null ? null : tlv.getValueAsString();
    }

    private static Integer state(Message_state tlv) {
        return tlv == null ? null : (int) tlv.getValue();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // the twin sends none
    }

    @Override
    public void close() {
        // an unbind_resp that comes together with the end of the stream is sometimes overlooked by jsmpp
        impatient();
        session.unbindAndClose();
    }
}
