package org.yamabiko.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Where the twin posts receipts to. */
final class ReceiptHook implements AutoCloseable {

    private final HttpServer server;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int refusal;

    private ReceiptHook(HttpServer server) {
        this.server = server;
    }

    static ReceiptHook open() throws IOException {
        var hook = new ReceiptHook(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        hook.server.createContext("/receipts", hook::take);
        hook.server.start();
        return hook;
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        signatures.add(exchange.getRequestHeaders().getFirst("X-Signature"));
        exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? refusal : 204, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/receipts";
    }

    /** The next {@code times} receipts are answered with {@code status}. */
    void answer(int status, int times) {
        refusal = status;
        refusals.set(times);
    }

    void reset() {
        answer(204, 0);
        bodies.clear();
        signatures.clear();
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> signatures() {
        return signatures;
    }

    List<String> await(int count) {
        return Awaitility.await(count + " receipts").until(() -> bodies, all -> all.size() >= count);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
