package org.yamabiko.call.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.yamabiko.call.FastAgiPort;
import org.yamabiko.call.Reception;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The FastAGI port: opens after everything a call needs, closes before anything it needs. */
@ApplicationScoped
class FastAgiServer implements FastAgiPort {

    private static final Logger LOG = Logger.getLogger(FastAgiServer.class);
    private static final int BACKLOG = 4096;
    private static final int CONNECTING_MILLIS = 5_000;
    private static final int LAST = 3000;
    private static final int FIRST = 1000;

    private final AgiConfig config;
    private final Peers peers;
    private final Sessions sessions;
    private final Refusals refusals;
    private final IncomingCallReader reader;
    private final Reception reception;
    private final PromptUrls prompts;
    private final Clock clock;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
    /** The near ends of this process's own connections that have not been let in yet. */
    private final Set<SocketAddress> own = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket port;

    FastAgiServer(AgiConfig config, Sessions sessions, Refusals refusals, IncomingCallReader reader, Reception reception,
            PromptUrls prompts, Clock clock) {
        this.config = config;
        this.peers = new Peers(config.allowedPeers());
        this.sessions = sessions;
        this.refusals = refusals;
        this.reader = reader;
        this.reception = reception;
        this.prompts = prompts;
        this.clock = clock;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(config.host(), config.port()), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw new IOException("the FastAGI port " + config.host() + ":" + config.port() + " cannot be opened: "
                    + e.getMessage() + " (yamabiko.agi.host, yamabiko.agi.port)", e);
        }
        port = socket;
        Thread.ofPlatform().name("agi-accept").daemon().start(() -> acceptUntilClosed(socket));
        LOG.infof("FastAGI listens on %s:%d", config.host(), socket.getLocalPort());
    }

    boolean listening() {
        return port != null && !port.isClosed();
    }

    /** The port it really has, if any free one was asked for. */
    int localPort() {
        return port.getLocalPort();
    }

    @Override
    public InetSocketAddress address() {
        if (!listening()) {
            throw new IllegalStateException("the FastAGI port is not open");
        }
        var bound = port.getInetAddress();
        return new InetSocketAddress(bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound, localPort());
    }

    @Override
    public Socket connect() throws IOException {
        var address = address();
        var socket = new Socket();
        try {
            if (!peers.allow(address.getAddress())) {
                // the list is for those who come from elsewhere
                socket.bind(new InetSocketAddress(address.getAddress(), 0));
                own.add(socket.getLocalSocketAddress());
            }
            socket.connect(address, CONNECTING_MILLIS);
            return socket;
        } catch (IOException e) {
            own.remove(socket.getLocalSocketAddress());
            socket.close();
            throw e;
        }
    }

    private void acceptUntilClosed(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                accept(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warnf("a connection could not be accepted: %s", e.getMessage());
                }
            }
        }
    }

    private void accept(Socket connection) throws IOException {
        if (!peers.allow(connection.getInetAddress()) && !own.remove(connection.getRemoteSocketAddress())) {
            refusals.count(Refusals.Reason.PEER_NOT_ALLOWED, connection.getInetAddress().getHostAddress());
            connection.close();
            return;
        }
        connection.setTcpNoDelay(true);
        var socket = new AgiSocket(connection);
        socket.patience(config.handshakeTimeout());
        sessions.arrived(socket);
        threads.execute(() -> serve(socket));
    }

    private void serve(AgiSocket socket) {
        var session = new AgiSession(socket, sessions, reader, reception, config, prompts, clock);
        session.run();
        if (!session.environmentRead() && sessions.spoke(socket)) {
            sessions.refuse(socket.broken() ? Refusals.Reason.MALFORMED : Refusals.Reason.SILENT, socket);
        }
    }

    /** While the HTTP port still serves prompts, and before the outbox and the database go. */
    void drain(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent event) throws IOException, InterruptedException {
        stop();
    }

    /** In development and tests nothing is announced before the end. */
    void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws IOException, InterruptedException {
        stop();
    }

    /** No new call, and time for those that run. */
    private void stop() throws IOException, InterruptedException {
        if (!listening()) {
            return;
        }
        port.close();
        var running = sessions.count();
        if (running > 0) {
            LOG.infof("waiting up to %s for %d calls to end", config.drainTimeout(), running);
        }
        var left = sessions.awaitEmpty(config.drainTimeout());
        if (left > 0) {
            LOG.warnf("%d calls had not ended when the service stopped", left);
        }
        threads.shutdownNow();
    }
}
