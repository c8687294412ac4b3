package org.yamabiko.gateway.smpp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

import org.jsmpp.PDUReader;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;
import org.jsmpp.util.PDUDecomposer;
import org.yamabiko.gateway.smpp.MalformedPdus.Kind;

/**
 * Reads PDUs as jsmpp's own reader does, and hands on only what jsmpp can digest.
 * <p>
 * Plain jsmpp allocates whatever {@code command_length} says, loses its place in the stream when the SMSC falls silent within a
 * PDU, and lets the request wait whose answer it cannot read. Here a PDU is read whole before jsmpp hears of it. If its bounds
 * are lost, so is the link (SMPP 3.4 §4.3: the data are corrupt). If only its fields are wrong, it alone is dropped: an answer
 * is stripped to its header, which says whether the request was taken, and a request is refused.
 * <p>
 * One thread reads a link.
 */
final class CheckedReader implements PDUReader {

    /** The longest is a data_sm with a message_payload of 64 KB, which no carrier sends. */
    static final int LONGEST_PDU = 64 * 1024;
    /** From its first octet to its last. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(30);
    private static final int HEADER = SMPPConstant.PDU_HEADER_LENGTH;
    private static final int EXCERPT = 36;

    private static final Set<Integer> KNOWN = Set.of(SMPPConstant.CID_GENERIC_NACK, SMPPConstant.CID_BIND_RECEIVER_RESP,
            SMPPConstant.CID_BIND_TRANSMITTER_RESP, SMPPConstant.CID_BIND_TRANSCEIVER_RESP, SMPPConstant.CID_QUERY_SM_RESP,
            SMPPConstant.CID_SUBMIT_SM_RESP, SMPPConstant.CID_DELIVER_SM, SMPPConstant.CID_UNBIND,
            SMPPConstant.CID_UNBIND_RESP, SMPPConstant.CID_REPLACE_SM_RESP, SMPPConstant.CID_CANCEL_SM_RESP,
            SMPPConstant.CID_ENQUIRE_LINK, SMPPConstant.CID_ENQUIRE_LINK_RESP, SMPPConstant.CID_SUBMIT_MULTI_RESP,
            SMPPConstant.CID_ALERT_NOTIFICATION, SMPPConstant.CID_DATA_SM, SMPPConstant.CID_DATA_SM_RESP);

    /** What the link says to the SMSC about a PDU that stays here. */
    interface Refusals {

        /** {@code generic_nack} (§4.3.1). */
        void nack(int commandStatus, int sequenceNumber) throws IOException;

        /** The answer to a request. */
        void refuse(Command request, int commandStatus) throws IOException;
    }

    private final MalformedPdus malformed;
    private final Refusals refusals;
    private final Duration longestSilence;
    private final PDUDecomposer decomposer = new DefaultDecomposer();
    private long heardAt = System.nanoTime();
    private byte[] pdu = {};
    private volatile boolean ended;

    /** @param longestSilence after which the link is dead, whatever else is under way on it */
    CheckedReader(MalformedPdus malformed, Refusals refusals, Duration longestSilence) {
        this.malformed = malformed;
        this.refusals = refusals;
        this.longestSilence = longestSilence;
    }

    /** Whether the stream has come to its end or was given up; nothing will be read any more. */
    boolean ended() {
        return ended;
    }

    /** @throws SocketTimeoutException if nothing came; nothing is lost then, and jsmpp asks whether the SMSC is there */
    @Override
    public Command readPDUHeader(DataInputStream in) throws IOException {
        try {
            while (true) {
                pdu = whole(in);
                heardAt = System.nanoTime();
                var header = header(pdu);
                if (passes(header)) {
                    return header;
                }
            }
        } catch (SocketTimeoutException e) {
            // a write that blocks for ever would keep jsmpp's own question from leaving
            if (System.nanoTime() - heardAt > longestSilence.toNanos()) {
                ended = true;
                throw new IOException("the SMSC is silent", e);
            }
            throw e;
        } catch (IOException | RuntimeException e) {
            ended = true;
            throw e;
        }
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) {
        return pdu;
    }

    @Override
    public byte[] readPDU(DataInputStream in, int commandLength, int commandId, int commandStatus, int sequenceNumber) {
        return pdu;
    }

    private byte[] whole(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            throw new EOFException("the SMSC has closed the link");
        }
        long deadline = System.nanoTime() + LONGEST_WAY.toNanos();
        var header = new byte[HEADER];
        header[0] = (byte) first;
        fill(in, header, 1, Integer.BYTES, deadline);
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (length < HEADER || length > LONGEST_PDU) {
            throw outOfBounds(in, header, length);
        }
        fill(in, header, Integer.BYTES, HEADER, deadline);
        var whole = Arrays.copyOf(header, (int) length);
        fill(in, whole, HEADER, whole.length, deadline);
        return whole;
    }

    private IOException outOfBounds(DataInputStream in, byte[] header, long length) throws IOException {
        var begin = Arrays.copyOf(header, Integer.BYTES + Math.min(in.available(), EXCERPT));
        int read = Math.max(0, in.read(begin, Integer.BYTES, begin.length - Integer.BYTES));
        malformed.seen(length < HEADER ? Kind.TOO_SHORT : Kind.TOO_LONG, Arrays.copyOf(begin, Integer.BYTES + read));
        refusals.nack(SMPPConstant.STAT_ESME_RINVCMDLEN, 0);
        return new IOException("command_length " + length);
    }

    private void fill(DataInputStream in, byte[] octets, int from, int to, long deadline) throws IOException {
        int place = from;
        try {
            while (place < to) {
                int read = in.read(octets, place, to - place);
                if (read < 0 || System.nanoTime() - deadline > 0) {
                    throw new EOFException();
                }
                place += read;
            }
        } catch (SocketTimeoutException | EOFException e) {
            malformed.seen(Kind.TRUNCATED, Arrays.copyOf(octets, place));
            throw new IOException("a PDU ends in its middle", e);
        }
    }

    private static Command header(byte[] pdu) {
        var octets = ByteBuffer.wrap(pdu);
        var header = new Command();
        header.setCommandLength(octets.getInt());
        header.setCommandId(octets.getInt());
        header.setCommandStatus(octets.getInt());
        header.setSequenceNumber(octets.getInt());
        return header;
    }

    private boolean passes(Command header) throws IOException {
        if (!KNOWN.contains(header.getCommandId())) {
            // jsmpp answers it with a generic_nack
            malformed.seen(Kind.UNKNOWN_COMMAND, pdu);
            return true;
        }
        if (isReadable(header.getCommandId())) {
            return true;
        }
        malformed.seen(Kind.UNREADABLE, pdu);
        if ((header.getCommandId() & SMPPConstant.MASK_CID_RESP) != 0) {
            pdu = ByteBuffer.wrap(Arrays.copyOf(pdu, HEADER)).putInt(0, HEADER).array();
            header.setCommandLength(HEADER);
            return true;
        }
        if (header.getCommandId() != SMPPConstant.CID_ALERT_NOTIFICATION) {
            refusals.refuse(header, SMPPConstant.STAT_ESME_RINVCMDLEN);
        }
        return false;
    }

    /** By reading it once in vain: what jsmpp throws here would end one of its threads later. */
    private boolean isReadable(int commandId) {
        try {
            switch (commandId) {
                case SMPPConstant.CID_DELIVER_SM -> decomposer.deliverSm(pdu);
                case SMPPConstant.CID_DATA_SM -> decomposer.dataSm(pdu);
                case SMPPConstant.CID_SUBMIT_SM_RESP -> decomposer.submitSmResp(pdu);
                case SMPPConstant.CID_QUERY_SM_RESP -> decomposer.querySmResp(pdu);
                case SMPPConstant.CID_BIND_RECEIVER_RESP, SMPPConstant.CID_BIND_TRANSMITTER_RESP,
                        SMPPConstant.CID_BIND_TRANSCEIVER_RESP ->
                    decomposer.bindResp(pdu);
                case SMPPConstant.CID_ALERT_NOTIFICATION -> decomposer.alertNotification(pdu);
                default -> {
                    // a header is all there is, or all that is read
                }
            }
            return true;
        } catch (PDUStringException | RuntimeException e) {
            return false;
        }
    }
}
