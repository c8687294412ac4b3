package org.yamabiko.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** An HTTP server that does to a connection what a test says; what it answers goes out as it is written. */
final class RawServer implements AutoCloseable {

    /** Ends the connection without an answer. */
    static final String CUT = "cut";
    /** Keeps the connection and says nothing. */
    static final String SILENCE = "silence";

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket server = listen();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final IntFunction<String> answers;

    /** @param answers to the first request, the second and so on, from 0 */
    RawServer(IntFunction<String> answers) {
        this.answers = answers;
        Thread.ofVirtual().start(this::accept);
    }

    static RawServer answering(String answer) {
        return new RawServer(number -> answer);
    }

    static String ok(String body) {
        return answer("200 OK", body);
    }

    static String answer(String status, String body, String... headers) {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n" + body;
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/send";
    }

    /** Each whole, head and body. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (var request = read(socket.getInputStream()); request != null; request = read(socket.getInputStream())) {
                requests.add(request);
                var answer = answers.apply(requests.size() - 1);
                if (answer.equals(CUT)) {
                    return;
                }
                if (!answer.equals(SILENCE)) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
                if (answer.endsWith(CUT)) {
                    return;
                }
            }
        } catch (IOException e) {
            // the other side is gone
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return null;
            }
            head.append((char) octet);
        }
        var length = LENGTH.matcher(head);
        return head
                + (length.find() ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8) : "");
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
