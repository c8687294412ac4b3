package org.yamabiko.gateway.smpp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMSC that answers binds, submits and questions in order, and sends whatever octets a test wants between them. */
final class RawSmsc implements AutoCloseable {

    static final int DELIVER_SM = 5;
    static final int SUBMIT_SM_RESP = 0x80000004;
    private static final int SUBMIT_SM = 4;
    private static final int ENQUIRE_LINK = 0x15;
    private static final int UNBIND = 6;
    private static final int RESPONSE = 0x80000000;
    private static final int GENERIC_NACK = 0x80000000;

    /** How a submit is answered, with its sequence_number. */
    interface Answer {
        byte[] to(int sequenceNumber);
    }

    /** What it was sent, without what it answers by itself. */
    record Pdu(int commandId, int commandStatus, int sequenceNumber) {
    }

    final AtomicInteger binds = new AtomicInteger();
    final List<Pdu> received = new CopyOnWriteArrayList<>();
    volatile Answer answer = number -> pdu(SUBMIT_SM_RESP, 0, number, cString("id-" + number));
    private volatile CountDownLatch reading = new CountDownLatch(0);
    private final ServerSocket server;
    private volatile Socket link;

    RawSmsc() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setReceiveBufferSize(4_096);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            while (true) {
                reading.await();
                int length = in.readInt();
                var pdu = new Pdu(in.readInt(), in.readInt(), in.readInt());
                in.readNBytes(length - 16);
                link = socket;
                respond(socket, pdu);
            }
        } catch (IOException e) {
            // the other side has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(Socket socket, Pdu pdu) throws IOException {
        switch (pdu.commandId()) {
            case SUBMIT_SM -> write(socket, answer.to(pdu.sequenceNumber()));
            case ENQUIRE_LINK, UNBIND -> write(socket, pdu(pdu.commandId() | RESPONSE, 0, pdu.sequenceNumber()));
            case 1, 2, 9 -> {
                binds.incrementAndGet();
                write(socket, pdu(pdu.commandId() | RESPONSE, 0, pdu.sequenceNumber(), cString("raw-smsc")));
            }
            default -> received.add(pdu);
        }
    }

    private synchronized void write(Socket socket, byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
    }

    /** After the PDU it is waiting for now. */
    void stopReading() {
        reading = new CountDownLatch(1);
    }

    void readOn() {
        reading.countDown();
    }

    /** On the link that spoke last. */
    void send(byte[] octets) {
        try {
            write(link, octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdu(int commandId, int commandStatus, int sequenceNumber, byte[]... body) {
        int length = 16;
        for (var part : body) {
            length += part.length;
        }
        return withLength(length, commandId, commandStatus, sequenceNumber, body);
    }

    /** A PDU whose command_length says {@code length}, whatever follows. */
    static byte[] withLength(int length, int commandId, int commandStatus, int sequenceNumber, byte[]... body) {
        var octets = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(octets)) {
            out.writeInt(length);
            out.writeInt(commandId);
            out.writeInt(commandStatus);
            out.writeInt(sequenceNumber);
            for (var part : body) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    static byte[] genericNack(int commandStatus, int sequenceNumber) {
        return pdu(GENERIC_NACK, commandStatus, sequenceNumber);
    }

    static byte[] cString(String text) {
        return (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] hex(String octets) {
        return HexFormat.of().parseHex(octets.replace(" ", ""));
    }

    @Override
    public void close() {
        readOn();
        try {
            server.close();
            if (link != null) {
                link.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
