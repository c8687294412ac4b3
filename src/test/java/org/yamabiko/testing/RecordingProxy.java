package org.yamabiko.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands in front of a port, passes on line by line and keeps what either side said. */
public final class RecordingProxy implements AutoCloseable {

    /** @param fromCaller whether the one who connected said it */
    public record Line(boolean fromCaller, String words) {
    }

    private final ServerSocket port;
    private final BlockingQueue<List<Line>> ended = new LinkedBlockingQueue<>();
    private volatile InetSocketAddress upstream;

    private RecordingProxy(ServerSocket port, InetSocketAddress upstream) {
        this.port = port;
        this.upstream = upstream;
    }

    public static RecordingProxy inFrontOf(InetSocketAddress upstream) throws IOException {
        var proxy = new RecordingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), upstream);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(port.getInetAddress(), port.getLocalPort());
    }

    /** From the next connection on. */
    public void leadTo(InetSocketAddress other) {
        upstream = other;
    }

    /** Waits for the end of the next connection. @return all that was said in it, in order */
    public List<Line> conversation() throws InterruptedException {
        var lines = ended.poll(90, TimeUnit.SECONDS);
        if (lines == null) {
            throw new IllegalStateException("no conversation ended");
        }
        return lines;
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                var caller = port.accept();
                Thread.ofVirtual().start(() -> pass(caller));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void pass(Socket caller) {
        var lines = new ArrayList<Line>();
        try (caller; var service = new Socket()) {
            service.connect(upstream, 5_000);
            caller.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            var up = Thread.ofVirtual().start(() -> copy(caller, service, true, lines));
            copy(service, caller, false, lines);
            caller.shutdownOutput();
            up.join(5_000);
        } catch (IOException e) {
            // what was said until then is what there is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (lines) {
            ended.add(List.copyOf(lines));
        }
    }

    private static void copy(Socket from, Socket to, boolean fromCaller, List<Line> lines) {
        try {
            var in = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (lines) {
                    lines.add(new Line(fromCaller, line));
                }
                to.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // one of them is gone
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
